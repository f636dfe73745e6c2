import { parseForm } from '../../src/form/parse-form.ts';
import type { TableForm } from '../../src/form/table-form.ts';
import { readTable } from '../../src/normalize/table/read-table.ts';

/** What a test's form says otherwise than the usual one. */
export interface SmallForm {
  readonly from?: 'column' | 'title' | 'header' | 'file_name';
  readonly headerRows?: number;
  readonly yearBlocks?: string;
  readonly unit?: number;
  readonly policyLevels?: readonly string[];
}

/** A form of a few columns: number, name and office of a programme, and the `fields` that a test is about, one a line. */
export function smallForm(fields: readonly string[], options: SmallForm = {}): TableForm {
  const { from = 'title', headerRows = 1, yearBlocks, unit = 1000, policyLevels = [] } = options;
  return parseForm(
    `
id: small
title: 小さな表
layout: table
money_unit_yen: ${unit}
personnel_basis: 正規職員
recognise: { labels: [番号, 事業名, 担当課] }
header_rows: ${headerRows}
edition: { from: ${from} }
${yearBlocks === undefined ? '' : `year_blocks: ${yearBlocks}`}
${policyLevels.length > 0 ? `policy_levels: [${policyLevels.join(', ')}]` : ''}
phases: { settled_until: 0 }
fields:
  - { field: programme_code, kind: code, labels: [番号] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: department, kind: name, labels: [担当課] }
${fields.map((field) => `  - { ${field} }`).join('\n')}
`,
    'small.yaml',
  ) as TableForm;
}

/** Title of the usual table: edition 2023, without a unit of money. */
export const TITLE = ['令和5年度 事務事業評価一覧'];
/** First labels of every table of the form. */
export const HEAD = ['番号', '事業名', '担当課'];
/** First cells of its first programme. */
export const ROAD = ['1', '道の事業', '土木課'];
/** First cells of its second programme. */
export const BRIDGE = ['2', '橋の事業', '土木課'];

/** Reads rows as the lines of a text file, or of a worksheet where `sheet` names one. */
export function readRows(
  rows: readonly (readonly string[])[],
  form: TableForm,
  { file = 'x.csv', sheet = null as string | null } = {},
) {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  return readTable([{ sheet, rows: numbered }], form, file);
}

/** Names of the programmes that were read. */
export function namesOf({ records }: ReturnType<typeof readTable>): string[] {
  return records.map(({ evaluation }) => evaluation.programmeName);
}

/** Issues of one code. */
export function issuesOf({ issues }: ReturnType<typeof readTable>, code: string) {
  return issues.filter((issue) => issue.code === code);
}
