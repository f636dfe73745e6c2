import { isNumbered, isYearly, type TableFieldName } from '../../src/form/table-field-name.ts';
import { isInUnit, middleAmount } from '../../src/normalize/table/columns/usual-amount.ts';
import type { HeadedColumn } from '../../src/normalize/table/heads/header.ts';
import { isCarried } from './carried.ts';
import { type DraftEdition, draftEdition, isBare } from './draft-edition.ts';
import type { DraftField } from './draft-field.ts';
import type { DraftNote } from './draft-note.ts';
import {
  type DraftPhases,
  draftPhases,
  isSpentOrPlanned,
  SPENT_OR_PLANNED,
} from './draft-phases.ts';
import { draftUnit, unitOfHead } from './draft-unit.ts';
import type { UnknownTable } from './find-table.ts';
import type { DraftColumns } from './group-columns.ts';
import { holdsNoFigure } from './guess-table.ts';
import { hasItemRows } from './has-item-rows.ts';
import { identityLines } from './identity-lines.ts';
import { named, quoted } from './yaml-text.ts';
import { yearsOfFields } from './years-of-fields.ts';

/** Text of a first form file for a table; `# ?` marks what a person has to confirm or fill in. */
export function writeForm(
  id: string,
  table: UnknownTable,
  draft: DraftColumns,
  fileName = '',
): string {
  const { blockCount, policyLevels } = draft;
  const edition = draftEdition(table, draft.fields, fileName);
  const known = yearsOfFields(draft.fields, edition, table);
  const isEmpty = (column: HeadedColumn) => holdsNoFigure(column, table);
  const open = known.filter(
    (field) => field.open !== undefined || isSpentOrPlanned(field, known, edition, isEmpty),
  );
  const fields = known.filter((field) => !open.includes(field));
  const notes = [...open.map(openNote), ...draft.notes];
  const unit = draftUnit(table, fields);
  const isBlock = fields.some(({ year }) => year === 'block');
  const lines = [
    '# A first draft, written from the header of one file. Lines with "# ?" wait for a person.',
    `id: ${named(id)} # ? <municipality>-<form>, never changed later`,
    'title: 事務事業評価表 # ? name of municipality and sheet',
    'layout: table',
    `money_unit_yen: ${unit.yen} # ? ${unit.gap}`,
    ...usualAmount(fields, table, unit.yen),
    'personnel_basis: 人件費の範囲を記入 # ? what 人件費 covers, e.g. 正規職員人件費(人工×平均給与)',
    'default_direction: unknown',
    '',
    '# Labels that every file of this form has and no other form has together.',
    'recognise:',
    `  labels: [${recognising(fields, notes).map(quoted).join(', ')}] # ?`,
    `header_rows: ${table.headerRows.length}`,
    ...when(
      hasItemRows(table, fields),
      "item_rows: true # ? rows without a programme's name are further indicators of the one above",
    ),
    '',
    '# Where the year of the edition is printed: column, title (above the table), header (its latest year) or file_name.',
    `edition: { from: ${edition.from} } # ?${editionGap(edition)}`,
    ...when(
      table.headsEra !== undefined,
      `heads_era: ${table.headsEra} # ? of years that heads print without it`,
    ),
    ...when(
      isBlock,
      `year_blocks: { count: ${blockCount}, first: ${1 - blockCount!} } # ? first year of the blocks, counted from the edition`,
    ),
    phasesLine(draftPhases(fields, edition, isEmpty)),
    ...when(policyLevels.length > 0, `policy_levels: [${policyLevels.map(quoted).join(', ')}]`),
    '',
    'fields:',
    ...when(
      fields.every(({ field }) => field !== 'department'),
      "  # ? No column was found that names the department. Where the sheet's name does, or rows above the programmes, say so above 'fields': department: { from: sheet }, or heading_rows.",
    ),
    ...fields.map((field) =>
      fieldLine(field, table, unit.yen, edition, isCarried(field, table, fields)),
    ),
    ...noteLines(notes),
    '',
    'ignored: []',
    ...identityLines(fields, table, edition.year, unit.yen),
  ];
  return `${lines.join('\n')}\n`;
}

/** A line where it holds. */
function when(isSo: boolean, line: string): string[] {
  return isSo ? [line] : [];
}

/** How large amounts are in this file: those of another one that are far from it are counted in another unit. */
function usualAmount(
  fields: readonly DraftField[],
  table: UnknownTable,
  unitYen: number,
): string[] {
  const columns = fields
    .filter(({ kind }) => kind === 'money')
    .flatMap((field) => field.columns.map(({ column }) => column))
    .filter((column) => isInUnit(column, unitYen));
  const middle = middleAmount([{ rows: table.rows, columns }]);
  return middle === null ? [] : [`usual_amount: ${middle}`];
}

/** The note of a figure that a person has to say more of. */
function openNote({ labels, under, rows, open = SPENT_OR_PLANNED }: DraftField): DraftNote {
  return { label: labels[0]!, under, gap: open, ...(rows ? { rows } : {}) };
}

function fieldLine(
  field: DraftField,
  table: UnknownTable,
  moneyUnit: number,
  edition: DraftEdition,
  carried: boolean,
): string {
  const parts = [
    `field: ${field.field}`,
    `kind: ${field.kind}`,
    ...underOf(field),
    ...rowsOf(field),
    ...when(field.occurrence !== null, `occurrence: ${field.occurrence}`),
    ...when(field.year !== null, `year: ${field.year}`),
    ...yearsOf(field, edition),
    ...when(field.level !== null, `level: ${field.level}`),
    ...when(field.no !== null, `no: ${field.no}`),
    ...when(field.numbers.length > 0, `numbers: [${field.numbers.map(quoted).join(', ')}]`),
    `labels: [${field.labels.map(quoted).join(', ')}]`,
    ...when(isWithoutEra(field, table), 'era: 令和'),
    ...when(carried, 'carried: true'),
  ];
  const gaps = [
    ...field.gaps,
    ...otherUnits(field, moneyUnit),
    ...when(isWithoutEra(field, table), 'era of years printed without one'),
    ...when(carried, 'a blank below it is the same'),
  ];
  return `  - { ${parts.join(', ')} }${gaps.length > 0 ? ` # ? ${gaps.join('; ')}` : ''}`;
}

function isWithoutEra(field: DraftField, table: UnknownTable): boolean {
  return field.era !== undefined || (field.field === 'edition_year' && isBare(field, table));
}

/** One text above, or a list of those that have to stand there together. */
function underOf({ under }: Pick<DraftField, 'under'>): string[] {
  if (under.length === 0) return [];
  const texts = under.map(quoted).join(', ');
  return [under.length === 1 ? `under: [${texts}]` : `under: [[${texts}]]`];
}

/** The parts of the rows that a column stands in. */
function rowsOf({ rows = [] }: Pick<DraftField, 'rows'>): string[] {
  return rows.length === 0 ? [] : [`rows: [${rows.map(quoted).join(', ')}]`];
}

function noteLines(notes: readonly DraftNote[]): string[] {
  if (notes.length === 0) return [];
  const isPlain = ({ under, gap, rows }: DraftNote) =>
    under.length === 0 && gap === null && rows === undefined;
  const plain = notes.filter(isPlain);
  const grouped = notes.filter((note) => !isPlain(note));
  return [
    '  # ? Texts kept under their own headings. Give them a field where one fits, or move them to ignored.',
    ...grouped.map((note) => {
      const parts = [
        'field: note',
        'kind: text',
        ...underOf(note),
        ...rowsOf(note),
        `labels: [${quoted(note.label)}]`,
      ];
      return `  - { ${parts.join(', ')} }${note.gap === null ? '' : ` # ? ${note.gap}`}`;
    }),
    ...(plain.length > 0
      ? [
          '  - field: note',
          '    kind: text',
          '    labels:',
          ...plain.map(({ label }) => `      - ${quoted(label)}`),
        ]
      : []),
  ];
}

function otherUnits({ kind, columns }: DraftField, moneyUnit: number): string[] {
  const units = kind === 'money' ? columns.flatMap(({ column }) => unitOfHead(column) ?? []) : [];
  const names = units.filter(({ yen }) => yen !== moneyUnit).map(({ name }) => name);
  return [...new Set(names)].map((name) => `its head prints ${name}, in which it is read`);
}

function editionGap({ from, year, gap }: DraftEdition): string {
  const shift = from === 'column' ? '' : "; with plus_years, shift the 'years' of fields as well";
  const known = year === null ? '' : ` ${year} in this file${shift}`;
  return `${known}${gap === '' ? '' : `${known && ';'} ${gap}`}`;
}

/**
 * Which years after the edition labels print: a file whose heads or title did not roll on is found by them. A target beyond the
 * next year is a plan's, whose heads print the same year in every edition.
 */
function yearsOf(draft: DraftField, edition: DraftEdition): string[] {
  const { field, year, columns, rowYears = [] } = draft;
  if ((year !== 'label' && field !== 'row_year') || edition.year === null) return [];
  const printed = columns.map(({ column }) => column.year ?? edition.year!);
  const after = (field === 'row_year' ? rowYears : printed).map((one) => one - edition.year!);
  const years = [...new Set(after)].sort((a, b) => a - b);
  if (field.endsWith('_target') && years.some((one) => one > 1)) return [];
  return years.every((one) => Math.abs(one) <= 20) ? [`years: [${years.join(', ')}]`] : [];
}

const MOST_OF_SHEET = 4;
const MOST_LABELS = 6;
/** A form has to have so many. */
const FEWEST_LABELS = 3;
/** What every table of programmes has; a text such as 課題 may be dropped or renamed next year. */
const OF_EVERY_YEAR: readonly TableFieldName[] = ['programme_code', 'programme_name', 'department'];
const ENOUGH_LABELS = 4;

/**
 * Labels that the file of another year has as well: those of the programme, which other forms have too, and some of figures and
 * of what stands above them, those without a year first; where these are too few, notes.
 */
function recognising(fields: readonly DraftField[], notes: readonly DraftNote[]): string[] {
  const textsOf = ({ labels, under, numbers }: DraftField) =>
    [labels[0]!, ...under].map((text) => text.replace('{no}', numbers[0] ?? ''));
  const isFigure = ({ field }: DraftField) => isYearly(field) || isNumbered(field);
  const figures = fields.filter(isFigure).flatMap(textsOf);
  const lasting = fields.filter(({ field }) => OF_EVERY_YEAR.includes(field)).flatMap(textsOf);
  const texts = fields.filter((one) => !isFigure(one)).flatMap(textsOf);
  const isEnough = new Set([...lasting, ...figures]).size >= ENOUGH_LABELS;
  const sheet = (isEnough ? lasting : [...lasting, ...texts]).slice(0, MOST_OF_SHEET);
  const dated = figures.filter((label) => label.includes('{year}'));
  const plain = figures.filter((label) => !dated.includes(label));
  const labels = [...new Set([...sheet, ...plain, ...dated])].slice(0, MOST_LABELS);
  const others = notes.map(({ label }) => label).filter((label) => !label.includes('{year}'));
  return labels.concat(others.slice(0, Math.max(0, FEWEST_LABELS - labels.length)));
}

function phasesLine({ settledUntil, estimatedUntil, gap }: DraftPhases): string {
  const estimated = estimatedUntil === null ? '' : `, estimated_until: ${estimatedUntil}`;
  return `phases: { settled_until: ${settledUntil}${estimated} } # ? last years with settled and with estimated figures, counted from the edition; later ones are plans${gap && `; ${gap}`}`;
}
