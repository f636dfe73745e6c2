import { isNumbered, isYearly, type TableFieldName } from '../../src/form/table-field-name.ts';
import type { HeadedColumn } from '../../src/normalize/table/header.ts';
import { readMeasure } from '../../src/normalize/values/cell-status.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import type { UnknownTable } from './find-table.ts';
import { type GuessedColumn, guessColumn, indicatorKind, noteLabel } from './guess-columns.ts';
import { usualKind, type Vocabulary } from './vocabulary.ts';

/** A field of the form to be written; `gaps` are what a person has to confirm. */
export interface DraftField {
  readonly field: TableFieldName;
  readonly kind: string;
  readonly labels: readonly string[];
  /** Text above that tells its columns from others of the same label. */
  readonly under: string | null;
  readonly year: 'block' | 'label' | number | null;
  readonly numbers: readonly string[];
  readonly no: number | null;
  readonly level: number | null;
  readonly columns: readonly GuessedColumn[];
  readonly gaps: readonly string[];
}

/** What a table's columns come to: fields, texts without one, and how often blocks of columns repeat. */
export interface DraftColumns {
  readonly fields: readonly DraftField[];
  readonly notes: readonly string[];
  readonly blockCount: number | null;
  readonly policyLevels: readonly string[];
}

/** Puts the columns of a table together that are one field of the form. */
export function groupColumns(table: UnknownTable, vocabulary: Vocabulary): DraftColumns {
  let kindBefore: string | null = null;
  const guesses = table.columns
    .filter(({ label }) => label !== '')
    .map((column) => {
      const guess = guessColumn(column, holdsFigures([column], table), vocabulary, kindBefore);
      kindBefore = indicatorKind(column) ?? kindBefore;
      return guess;
    });
  const blockCount = blocksOf(guesses);
  const groups = new Map<string, GuessedColumn[]>();
  for (const guess of guesses) {
    const key =
      guess.field === null ? `note/${guess.template}` : `${guess.field}/${guess.template}`;
    groups.set(key, [...(groups.get(key) ?? []), guess]);
  }
  const policies = [...groups.values()].filter(([first]) => first!.field === 'policy');
  const taken = new Map<string, DraftField>();
  const notes: string[] = [];
  for (const columns of groups.values()) {
    const field = draftField(columns, guesses, table, blockCount, policies.indexOf(columns) + 1);
    const key =
      field && `${field.field}/${field.level}/${field.year}/${field.no ?? field.numbers.join()}`;
    const other = key ? taken.get(key) : undefined;
    if (!field || !key || (other && field.year !== 'label'))
      notes.push(...new Set(columns.map(noteLabel)));
    else
      taken.set(
        key,
        other
          ? {
              ...other,
              labels: [...other.labels, ...field.labels],
              columns: [...other.columns, ...columns],
            }
          : field,
      );
  }
  const policyLevels = policies.map(([first]) => first!.template.replace(/名称?$/u, ''));
  return { fields: [...taken.values()], notes, blockCount, policyLevels };
}

function draftField(
  columns: readonly GuessedColumn[],
  all: readonly GuessedColumn[],
  table: UnknownTable,
  blockCount: number | null,
  level: number,
): DraftField | null {
  const [first] = columns;
  const { field, template } = first!;
  if (field === null || (field === 'policy_code' && level === 0)) return null;
  const numbers = [...new Set(columns.flatMap(({ number }) => number ?? []))];
  const gaps: string[] = [];
  if (columns.some(({ isDoubtful }) => isDoubtful)) gaps.push('guessed by a part of the label');
  const year = isYearly(field) ? yearOf(columns, blockCount) : null;
  // Beside blocks of years, a figure that stands once is a total over years or something else.
  if (year === 0 && blockCount !== null) return null;
  if (year === 0) gaps.push('years after the edition');
  const kind = usualKind(field);
  if (
    ['money', 'number', 'measure', 'ratio'].includes(kind) &&
    !holdsFigures(
      columns.map(({ column }) => column),
      table,
    )
  )
    gaps.push('few of its cells are numbers');
  const withNo = isNumbered(field) && numbers.length > 0;
  return {
    field,
    kind,
    labels: [template],
    under: groupOf(columns, all),
    year,
    numbers: withNo ? numbers : [],
    no: isNumbered(field) && !withNo ? 1 : null,
    level: level > 0 ? level : null,
    columns,
    gaps,
  };
}

/** The text above a field's columns, where a column of another field has their label. */
function groupOf(columns: readonly GuessedColumn[], all: readonly GuessedColumn[]): string | null {
  const keys = new Set(columns.map(({ column }) => column.key));
  const isShared = all.some((one) => !columns.includes(one) && keys.has(one.column.key));
  const groups = new Set(columns.map(({ column }) => column.above[0]));
  const [group] = groups;
  return isShared && groups.size === 1 && group ? normalizeText(group) : null;
}

function yearOf(
  columns: readonly GuessedColumn[],
  blockCount: number | null,
): 'block' | 'label' | number {
  if (columns.every(({ column }) => column.year !== null)) return 'label';
  const { label, above } = columns[0]!.column;
  const whole = normalizeText([label, ...above].join(' '));
  if (/前々年度/u.test(whole)) return -2;
  if (/前年度|昨年度/u.test(whole)) return -1;
  if (/翌年度|次年度|来年度/u.test(whole)) return 1;
  if (blockCount !== null && columns.length >= blockCount) return 'block';
  return 0;
}

/** How often most of the labels of yearly fields stand in the header; null where most stand once. */
function blocksOf(guesses: readonly GuessedColumn[]): number | null {
  const perLabel = new Map<string, number>();
  for (const { field, column } of guesses) {
    if (field !== null && isYearly(field) && column.year === null)
      perLabel.set(column.key, (perLabel.get(column.key) ?? 0) + 1);
  }
  const counts = new Map<number, number>();
  for (const count of perLabel.values())
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= perLabel.size ? most[0] : null;
}

function holdsFigures(columns: readonly HeadedColumn[], { rows }: UnknownTable): boolean {
  const cells = rows
    .slice(0, 200)
    .flatMap((row) => columns.map(({ column }) => normalizeText(row.cells[column - 1] ?? '')))
    .filter((text) => text !== '');
  return (
    cells.length > 0 &&
    cells.filter((text) => ['value', 'dash'].includes(readMeasure(text).status)).length * 2 >=
      cells.length
  );
}
