import { kindOfField } from '../../../src/form/block-field-name.ts';
import { named, quoted, when } from '../yaml-text.ts';
import { type DraftBlockField, groupOf, shapeOf } from './draft-field.ts';
import type { SheetEdition } from './edition.ts';
import { type SheetUnit, staffDecimals, unitOrUsual, wordsOf } from './sheet-words.ts';

/** What is drafted of sheets, and what a person has to sort. */
export interface SheetDraft {
  readonly id: string;
  readonly sheetCount: number;
  readonly fields: readonly DraftBlockField[];
  readonly unit: SheetUnit;
  readonly edition: SheetEdition;
  readonly editionLabel: string;
  readonly anchor: string;
  readonly headsEra: boolean;
  /** Whether the draft reads sheets of its own file. */
  readonly isRead: boolean;
  /** Labels that head no field. */
  readonly headings: readonly string[];
  /** How many different labels a file needs; as many as are usual where null. */
  readonly distinct: number | null;
  /** Labels that no field is drafted for, each with why or an example of its value. */
  readonly open: readonly OpenLabel[];
}

/** A label that a person has to give a field, or leave. */
export interface OpenLabel {
  readonly label: string;
  readonly why: string;
}

const PRINTED_ONCE = ['department', 'programme_name', 'rating', 'purpose', 'account_name'];
const MOST_ONCE = 3;
const FEWEST_LABELS = 3;
const MOST_LABELS = 8;
const UNREAD =
  'the file is not read until this is lowered: with this draft another text is taken for the name, or another year for the edition; see inspect --block 1';
const NO_UNIT =
  'no unit, or more than one, is printed: amounts without a unit are not read until bare_amounts is true';
const YEAR_NAMES = new Map([
  [-1, 'previous'],
  [0, 'current'],
  [1, 'next'],
]);

/** Text of a first form file of sheets; `# ?` marks what a person has to confirm or fill in. */
export function writeSheetForm(draft: SheetDraft): string {
  const { id, sheetCount, fields, unit, edition, editionLabel, anchor, headsEra, open } = draft;
  const singles = fields.filter(({ labels }) => labels.length > 0).map(({ field }) => field);
  const once = PRINTED_ONCE.filter((name) => singles.some((field) => field === name));
  const isTitle = editionLabel === edition.title;
  const labels = new Set(fields.flatMap((one) => [...one.labels, ...one.rows])).size;
  const usual = Math.min(Math.max(Math.ceil(labels * 0.6), FEWEST_LABELS), MOST_LABELS);
  const distinct = draft.distinct ?? usual;
  const lines = [
    `# A first draft, written from ${sheetCount} sheet(s) of one file. Lines with "# ?" wait for a person.`,
    ...when(
      sheetCount === 1,
      '# One sheet tells little: a file with more of them makes a better draft.',
    ),
    ...when(
      !draft.isRead,
      '# ? With this draft no sheet of the file is read yet: too few of its labels are known. Give those below their fields.',
    ),
    `id: ${named(id)} # ? <municipality>-<form>, never changed later`,
    'title: 事務事業評価シート # ? name of municipality and sheet',
    'layout: blocks',
    `money_unit_yen: ${unitOrUsual(unit)} # ?${unit.yen === null ? ` ${NO_UNIT}` : ''}`,
    ...when(unit.isBare, 'bare_amounts: true # ? amounts are printed without their unit'),
    'personnel_basis: 人件費の範囲を記入 # ? what 人件費 covers, e.g. 正規職員人件費(人工×平均給与)',
    'default_direction: unknown',
    `current_phase: ${edition.isPlanned ? 'planned' : 'settled'} # ? what the figures of the edition's own year are: settled, estimated or planned`,
    ...when(headsEra, 'heads_era: 令和 # ? of years that heads print without it'),
    `staff_decimals: ${staffDecimals(fields)} # ? decimals of shares of staff`,
    '',
    "# Different labels that a file of this form has. Labels that other cities' sheets seldom print belong into 'own'.",
    `recognise: { distinct_labels: ${distinct} } # ? ${distinct > MOST_LABELS ? UNREAD : 'own: { labels: [...], distinct_labels: 2 }'}`,
    `page_header: [${[...(edition.title === null ? [] : [edition.title]), ...draft.headings].map(quoted).join(', ')}]${draft.headings.length > 0 ? ' # ? the title, and labels that head no field' : ''}`,
    "chapter_heading: '^第\\d+章'",
    "section_heading: '^第\\d+節'",
    `anchor: ${anchor} # ? its label stands in the first row of a sheet`,
    `printed_once: [${once.slice(0, MOST_ONCE).join(', ')}] # ?`,
    `edition_labels: { current: [${quoted(editionLabel)}] } # ? ${editionGap(edition, isTitle)}`,
    '',
    ...wordLines(fields),
    '',
    'fields:',
    ...fields.map((field) => fieldLine(field)),
    ...openLines(open),
  ];
  return `${lines.join('\n')}\n`;
}

function editionGap({ year, gap }: SheetEdition, isTitle: boolean): string {
  const printed = year === null ? 'no year was found' : `${year} in this file`;
  return [printed, ...when(isTitle, 'by the title'), ...when(gap !== '', gap)].join('; ');
}

function wordLines(fields: readonly DraftBlockField[]): string[] {
  const list = (name: string) => wordsOf(name, fields).map(alwaysQuoted).join(', ');
  const accounts = wordsOf('account_name', fields).map((word) =>
    alwaysQuoted(`^${escaped(word)}$`),
  );
  return [
    'words:',
    `  ranks: [${list('implementation_rank')}] # ? all that the form knows, not only those of this file`,
    `  ratings: [${list('rating')}] # ? all that the form knows, not only those of this file`,
    `  accounts: [${accounts.length > 0 ? accounts.join(', ') : "'会計$'"}] # ?`,
    '  checked: ■',
    '  unchecked: □',
    "  remark: '^※'",
    '  not_numbers: [集計中, 未実施]',
    "  claims: { partly: 'おおむね達成', achieved: '^達成' }",
  ];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function alwaysQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function fieldLine({ field, labels, heads, rows, years, gaps }: DraftBlockField): string {
  const group = groupOf(field);
  const shape = shapeOf(field);
  const names = years.map((year) => YEAR_NAMES.get(year)!);
  const isUsual = names.length === 0 || names.join() === 'previous,current';
  const parts = [
    `field: ${field}`,
    `kind: ${kindOfField(field)}`,
    ...when(shape !== null, `shape: ${shape}`),
    ...when(group !== null, `group: ${group}`),
    ...when(!isUsual, `years: [${names.join(', ')}]`),
    ...when(labels.length > 0, `labels: [${labels.map(quoted).join(', ')}]`),
    ...when(heads.length > 0, `heads: [${heads.map(quoted).join(', ')}]`),
    ...when(rows.length > 0, `rows: [${rows.map(quoted).join(', ')}]`),
  ];
  return `  - { ${parts.join(', ')} } # ?${gaps.map((gap) => ` ${gap}`).join(';')}`;
}

function openLines(open: readonly OpenLabel[]): string[] {
  if (open.length === 0) return [];
  return [
    '',
    '# ? Labels that no field is drafted for. Give one a field where one fits (docs/block-sheets.md), leave the others.',
    ...open.map(({ label, why }) => `#   ${oneLine(label)}: ${oneLine(why)}`),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
