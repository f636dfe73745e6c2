import { isNumbered, isYearly, type TableFieldName } from '../../src/form/table-field-name.ts';
import { type DraftEdition, draftEdition, isBare } from './draft-edition.ts';
import type { DraftField } from './draft-field.ts';
import { draftPhases } from './draft-phases.ts';
import { draftUnit, unitOfHead } from './draft-unit.ts';
import type { UnknownTable } from './find-table.ts';
import type { DraftColumns, DraftNote } from './group-columns.ts';
import { hasItemRows } from './has-item-rows.ts';

/** Text of a first form file for a table; `# ?` marks what a person has to confirm or fill in. */
export function writeForm(
  id: string,
  table: UnknownTable,
  draft: DraftColumns,
  fileName = '',
): string {
  const { fields, notes, blockCount, policyLevels } = draft;
  const edition = draftEdition(table, fields, fileName);
  const unit = draftUnit(table, fields);
  const isBlock = fields.some(({ year }) => year === 'block');
  const lines = [
    '# A first draft, written from the header of one file. Lines with "# ?" wait for a person.',
    `id: ${named(id)} # ? <municipality>-<form>, never changed later`,
    'title: 事務事業評価表 # ? name of municipality and sheet',
    'layout: table',
    `money_unit_yen: ${unit.yen} # ? ${unit.gap}`,
    'personnel_basis: 人件費の範囲を記入 # ? what 人件費 covers, e.g. 正規職員人件費(人工×平均給与)',
    'default_direction: unknown',
    '',
    '# Labels that every file of this form has and no other form has together.',
    'recognise:',
    `  labels: [${recognising(fields).map(quoted).join(', ')}] # ?`,
    `header_rows: ${table.headerRows.length}`,
    ...(hasItemRows(table, fields)
      ? [
          "item_rows: true # ? rows without a programme's name are further indicators of the one above",
        ]
      : []),
    '',
    '# Where the year of the edition is printed: column, title (above the table), header (its latest year) or file_name.',
    `edition: { from: ${edition.from} } # ?${editionGap(edition)}`,
    ...(isBlock
      ? [
          `year_blocks: { count: ${blockCount}, first: ${1 - blockCount!} } # ? first year of the blocks, counted from the edition`,
        ]
      : []),
    phasesLine(fields, edition),
    ...(policyLevels.length > 0 ? [`policy_levels: [${policyLevels.map(quoted).join(', ')}]`] : []),
    '',
    'fields:',
    ...(fields.some(({ field }) => field === 'department')
      ? []
      : [
          "  # ? No column was found that names the department. Where the sheet's name does, or rows above the programmes, say so above 'fields': department: { from: sheet }, or heading_rows.",
        ]),
    ...fields.map((field) => fieldLine(field, table, unit.yen, edition)),
    ...noteLines(notes),
    '',
    'ignored: []',
    ...identityLines(fields),
  ];
  return `${lines.join('\n')}\n`;
}

function fieldLine(
  field: DraftField,
  table: UnknownTable,
  moneyUnit: number,
  edition: DraftEdition,
): string {
  const parts = [
    `field: ${field.field}`,
    `kind: ${field.kind}`,
    ...underOf(field),
    ...(field.occurrence === null ? [] : [`occurrence: ${field.occurrence}`]),
    ...(field.year === null ? [] : [`year: ${field.year}`]),
    ...yearsOf(field, edition),
    ...(field.level === null ? [] : [`level: ${field.level}`]),
    ...(field.no === null ? [] : [`no: ${field.no}`]),
    ...(field.numbers.length > 0 ? [`numbers: [${field.numbers.map(quoted).join(', ')}]`] : []),
    `labels: [${field.labels.map(quoted).join(', ')}]`,
    ...(field.field === 'edition_year' && isBare(field, table) ? ['era: 令和'] : []),
  ];
  const gaps = [
    ...field.gaps,
    ...otherUnits(field, moneyUnit),
    ...(field.field === 'edition_year' && isBare(field, table)
      ? ['era of years printed without one']
      : []),
  ];
  return `  - { ${parts.join(', ')} }${gaps.length > 0 ? ` # ? ${gaps.join('; ')}` : ''}`;
}

/** One text above, or a list of those that have to stand there together. */
function underOf({ under }: Pick<DraftField, 'under'>): string[] {
  if (under.length === 0) return [];
  const texts = under.map(quoted).join(', ');
  return [under.length === 1 ? `under: [${texts}]` : `under: [[${texts}]]`];
}

function noteLines(notes: readonly DraftNote[]): string[] {
  if (notes.length === 0) return [];
  const plain = notes.filter(({ under }) => under.length === 0);
  const grouped = notes.filter(({ under }) => under.length > 0);
  return [
    '  # ? Texts kept under their own headings. Give them a field where one fits, or move them to ignored.',
    ...grouped.map((note) => {
      const parts = [
        'field: note',
        'kind: text',
        ...underOf(note),
        `labels: [${quoted(note.label)}]`,
      ];
      return `  - { ${parts.join(', ')} }`;
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
function yearsOf({ field, year, columns }: DraftField, edition: DraftEdition): string[] {
  if (year !== 'label' || edition.year === null) return [];
  const after = columns.map(({ column }) => (column.year ?? edition.year!) - edition.year!);
  const years = [...new Set(after)].sort((a, b) => a - b);
  if (field.endsWith('_target') && years.some((one) => one > 1)) return [];
  return years.every((one) => Math.abs(one) <= 20) ? [`years: [${years.join(', ')}]`] : [];
}

const MOST_OF_SHEET = 4;
const MOST_LABELS = 6;
/** What every table of programmes has; a text such as 課題 may be dropped or renamed next year. */
const OF_EVERY_YEAR: readonly TableFieldName[] = ['programme_code', 'programme_name', 'department'];
const ENOUGH_LABELS = 4;

/**
 * Labels that the file of another year has as well: those of the programme, which other forms have too, and some of figures and
 * of what stands above them, those without a year first.
 */
function recognising(fields: readonly DraftField[]): string[] {
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
  return [...new Set([...sheet, ...plain, ...dated])].slice(0, MOST_LABELS);
}

const SOURCES = [
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
];

function identityLines(fields: readonly DraftField[]): string[] {
  const has = (name: string) => fields.some(({ field }) => field === name);
  const spending = ['spending_yen', 'settlement_yen'].find(has);
  if (!spending) return [];
  const identity = (name: string, parts: readonly string[], equals: string) => [
    `  - { name: ${quoted(name)}, parts: [${parts.join(', ')}], equals: ${equals}, severity: warning } # ? error once it holds in every row`,
  ];
  const lines = [
    ...(SOURCES.every(has) ? identity('財源の合計=事業費', SOURCES, spending) : []),
    ...(has('personnel_cost_yen') && has('total_cost_yen')
      ? identity('事業費+人件費=総コスト', [spending, 'personnel_cost_yen'], 'total_cost_yen')
      : []),
  ];
  return lines.length > 0
    ? [
        '',
        '# What has to add up in every row; a slipped column shows here.',
        'identities:',
        ...lines,
      ]
    : [];
}

function phasesLine(fields: readonly DraftField[], edition: DraftEdition): string {
  const { settledUntil, estimatedUntil, gap } = draftPhases(fields, edition);
  const estimated = estimatedUntil === null ? '' : `, estimated_until: ${estimatedUntil}`;
  return `phases: { settled_until: ${settledUntil}${estimated} } # ? last years with settled and with estimated figures, counted from the edition; later ones are plans${gap && `; ${gap}`}`;
}

/** A text as YAML takes it inside brackets. */
/** A name that begins with a digit, as that of a file such as 2023.csv, would be a number. */
function named(id: string): string {
  return /^[a-z]/u.test(id) ? id : `'${id}'`;
}

function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N}()・]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
