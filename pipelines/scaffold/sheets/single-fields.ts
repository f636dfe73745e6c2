import type { BlockFieldName } from '../../../src/form/block-field-name.ts';
import { BLOCK_FIELDS } from '../../../src/form/block-field-name.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { known, longestPart, type Named } from '../guess/known-field.ts';
import { type HeadText, headText } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { DraftBlockField } from './draft-field.ts';
import { FIGURE, type SheetCell, type UnknownSheet } from './find-sheets.ts';
import { valueFinder } from './value-beside.ts';

/** A label of the sheets with the value right of it in each of them. */
interface Labelled {
  readonly label: string;
  readonly rank: number;
  readonly field: BlockFieldName;
  readonly found: readonly { readonly sheet: UnknownSheet; readonly value: SheetCell }[];
}

const NAMES: readonly BlockFieldName[] = ['department', 'programme_name'];
const SINGLE: readonly BlockFieldName[] = [
  ...NAMES,
  'programme_code',
  'implementation_rank',
  'account_name',
  'period',
  'rating',
  'legal_basis',
  'purpose',
  'rating_reason',
  'unmet_reason',
  'improvement',
  'challenge',
  'remark',
];
/** How much of the sheets have to print a label, and how few of them another of the same field. */
const USUAL = 0.6;
/** How many of the sheets with a label have to fill it. */
const FILLED = 0.3;
const LONG_TEXTS: readonly BlockFieldName[] = [
  'purpose',
  'rating_reason',
  'improvement',
  'challenge',
];
const SHORTEST_LONG_TEXT = 8;
const LONGEST_GRADE = 2;
/** Answers that are ticked among others are none of the words that a form declares. */
const BOX = /[■□☑☐✓✔●○◎]\s?\p{L}/u;
/** Offices of several levels: the nearest one to the programme is the department. */
const OFFICE = /課/u;

/** The same while it is looked for: null where a sheet prints no value, or the label twice. */
interface Seen extends Omit<Labelled, 'found'> {
  readonly found: Map<UnknownSheet, SheetCell | null>;
}

/** The fields whose single values stand right of labels that the vocabulary knows. */
export function singleFields(
  sheets: readonly UnknownSheet[],
  vocabulary: Vocabulary,
): DraftBlockField[] {
  const labels = labelsOf(sheets, vocabulary);
  return SINGLE.flatMap((field) => {
    const own = labels.filter((one) => one.field === field);
    const [first] = own.sort((a, b) => officeFirst(a, b) || a.rank - b.rank);
    if (!first) return [];
    const others = own.slice(1).map(({ label }) => label);
    return {
      field,
      labels: [first.label],
      heads: [],
      rows: [],
      years: [],
      gaps: others.length > 0 ? [`or is it ${others.join(', ')}?`] : [],
      places: first.found.map(({ sheet, value: { row, column } }) => ({
        sheet: sheet.grid.sheet,
        row,
        column,
        year: null,
      })),
      values: first.found.map(({ value }) => value),
    };
  });
}

function officeFirst(a: Labelled, b: Labelled): number {
  if (a.field !== 'department') return 0;
  return Number(OFFICE.test(b.label)) - Number(OFFICE.test(a.label));
}

function labelsOf(sheets: readonly UnknownSheet[], vocabulary: Vocabulary): Labelled[] {
  const findValue = valueFinder(sheets, vocabulary);
  const byKey = new Map<string, Seen>();
  for (const sheet of sheets)
    for (const cell of sheet.rows.flat()) {
      const guess = fieldOf(cell.text, vocabulary);
      if (!guess) continue;
      const key = declaredLabelKey(cell.text);
      const one = byKey.get(key) ?? { label: cell.text, ...guess, found: new Map() };
      byKey.set(key, one);
      const value = findValue(cell, sheet);
      const isAnswer = value && !(one.field === 'rating' && isGraded(value, sheet));
      one.found.set(sheet, isAnswer && !one.found.has(sheet) ? value : null);
    }
  return [...byKey.values()].flatMap(({ found, ...one }) => {
    const filled = [...found].flatMap(([sheet, value]) => (value ? [{ sheet, value }] : []));
    const isUsual = found.size >= sheets.length * USUAL && filled.length > 0;
    const isOfTexts = filled.every(({ value }) => fits(one.field, value.text));
    return isUsual && filled.length >= found.size * FILLED && isOfTexts
      ? [{ ...one, found: filled }]
      : [];
  });
}

/** True for what a grade stands beside: 必要性 of 評価 | 必要性 | A. */
function isGraded({ row, column }: SheetCell, { rows }: UnknownSheet): boolean {
  const next = rows.flat().find((one) => one.row === row && one.column === column + 1);
  return next !== undefined && next.text.length <= LONGEST_GRADE;
}

function fieldOf(
  text: string,
  vocabulary: Vocabulary,
): { readonly field: BlockFieldName; readonly rank: number } | null {
  const head = headText(text);
  const named = known(head, vocabulary) ?? longText(head, vocabulary);
  if (!named || text.includes('(') !== headText(text).bare.includes('(')) return null;
  const field = BLOCK_FIELDS.find((one) => one === named.field);
  return field && SINGLE.includes(field) ? { field, rank: named.rank } : null;
}

/** A text whose label holds one that is known: 事業の目的・内容. */
function longText(head: HeadText, vocabulary: Vocabulary): Named | null {
  const part = longestPart(head, vocabulary);
  return part && LONG_TEXTS.some((field) => field === part.field) ? part : null;
}

function fits(field: BlockFieldName, text: string): boolean {
  if (BOX.test(text)) return false;
  if (LONG_TEXTS.includes(field) && text.length < SHORTEST_LONG_TEXT) return false;
  if (field === 'programme_code' || field === 'rating' || field === 'implementation_rank')
    return true;
  return !FIGURE.test(text) || field === 'period';
}
