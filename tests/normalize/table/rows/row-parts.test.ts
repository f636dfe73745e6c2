import { describe, expect, it } from 'vitest';
import type { readTable } from '../../../../src/normalize/table/read-table.ts';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const FIELDS = [
  'field: row_part, kind: text, labels: [区分], rows: [差]',
  'field: outcome_name, kind: name, no: 1, labels: [指標]',
  "field: outcome_target, kind: measure, no: 1, year: label, labels: ['{year}'], rows: [目標, 目標値]",
  "field: outcome_actual, kind: measure, no: 1, year: label, labels: ['{year}'], rows: [実績]",
  "field: settlement_yen, kind: money, year: label, labels: ['{year}'], rows: [決算]",
  'field: rating, kind: text, labels: [評価]',
];
const form = smallForm(FIELDS);
const LABELS = [...HEAD, '指標', '区分', 'R4', 'R5', '評価'];
const BLANK = ['', '', '', ''];
const ROWS = [
  TITLE,
  LABELS,
  [...ROAD, '利用者数', '目標', '10', '20', 'A'],
  [...BLANK, '実績', '9', '19', ''],
  [...BLANK, '差', '1', '1', ''],
  [...BLANK, '決算', '5', '7', ''],
  [...BRIDGE, '点検数', '目標値', '4', '5', 'B'],
  [...BLANK, '実績', '3', '-', ''],
];

type File = ReturnType<typeof readTable>;
const resultsIn = ({ records }: File) =>
  records.map(({ indicators }) =>
    indicators.map(({ name, years }) => [
      name,
      ...years.map((one) => [one.fiscalYear, one.target.value, one.actual.value]),
    ]),
  );

describe('rows of a programme that say what their figures are', () => {
  const file = readRows(ROWS, form);

  it('are read as the fields that name them, each figure in its own place', () => {
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(resultsIn(file)).toEqual([
      [['利用者数', [2022, 10, 9], [2023, 20, 19]]],
      [['点検数', [2022, 4, 3], [2023, 5, null]]],
    ]);
    expect(file.records[0]!.costs.map((one) => [one.fiscalYear, one.settlementYen])).toEqual([
      [2022, 5000],
      [2023, 7000],
    ]);
    expect(file.records.map(({ evaluation }) => evaluation.rating)).toEqual(['A', 'B']);
    const actual = file.records[0]!.readings.filter(({ field }) => field === 'actual_value');
    expect(actual.map(({ row, column, raw }) => [row, column, raw])).toEqual([
      [4, 6, '9'],
      [4, 7, '19'],
    ]);
    expect(file.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(unexplained).toBe(2);
  });

  it('stop the table where they say what the form does not know', () => {
    const other = readRows(ROWS.with(4, [...BLANK, '最終目標', '1', '1', '']), form);
    expect(other.records).toEqual([]);
    expect(issuesOf(other, 'row-part-unknown')).toMatchObject([
      { severity: 'error', row: 5, column: 5, rawText: '最終目標' },
    ]);
    const silent = readRows(ROWS.with(6, ROWS[6]!.with(4, '')), form);
    expect(issuesOf(silent, 'row-part-unknown')).toMatchObject([{ row: 7 }]);
  });

  it('may lack them where they have no figures', () => {
    const without = [...BRIDGE, '', '－', '', '', 'B'];
    const read = readRows([...ROWS.slice(0, 6), without], form);
    expect(namesOf(read)).toEqual(['道の事業', '橋の事業']);
    expect(resultsIn(read)[1]).toEqual([]);
  });

  it('are told where the same part comes twice', () => {
    const twice = readRows(ROWS.with(4, [...BLANK, '実績', '8', '18', '']), form);
    expect(namesOf(twice)).toEqual(['橋の事業']);
    expect(issuesOf(twice, 'row-year-unclear')[0]!.message).toContain('実績');
  });

  it('may be of indicators of several kinds, each numbered by itself', () => {
    const kinds = smallForm([
      'field: row_part, kind: text, labels: [区分]',
      'field: activity_name, kind: name, no: 1, labels: [指標], rows: [活動指標]',
      'field: outcome_name, kind: name, no: 1, labels: [指標], rows: [成果指標]',
      "field: activity_result, kind: measure, no: 1, year: label, labels: ['{year}'], rows: [活動指標]",
      "field: outcome_actual, kind: measure, no: 1, year: label, labels: ['{year}'], rows: [成果指標]",
    ]);
    const rows = [
      TITLE,
      LABELS.slice(0, 7),
      [...ROAD, '点検回数', '活動指標', '4', '5'],
      ['', '', '', '満足度', '成果指標', '70', '71'],
      ['', '', '', '苦情件数', '成果指標', '8', '9'],
    ];
    const { records } = readRows(rows, { ...kinds, item_rows: true });
    expect(records[0]!.activities.map((one) => [one.no, one.itemName, one.result.value])).toEqual([
      [1, '点検回数', 4],
      [1, '点検回数', 5],
    ]);
    expect(
      records[0]!.indicators.map(({ no, name, years }) => [no, name, years[1]!.actual.value]),
    ).toEqual([
      [1, '満足度', 71],
      [2, '苦情件数', 9],
    ]);
  });

  it('may go on with another indicator, and have their years in rows as well', () => {
    const items = { ...form, item_rows: true };
    const more = ROWS.toSpliced(
      6,
      0,
      ['', '', '', '満足度', '目標', '70', '71', ''],
      [...BLANK, '実績', '60', '61', ''],
    );
    expect(resultsIn(readRows(more, items))[0]).toEqual([
      ...resultsIn(file)[0]!,
      ['満足度', [2022, 70, 60], [2023, 71, 61]],
    ]);
    const dated = smallForm([
      'field: row_year, kind: year, labels: [年度]',
      'field: row_part, kind: text, labels: [区分]',
      'field: outcome_name, kind: name, no: 1, labels: [指標]',
      'field: outcome_target, kind: measure, no: 1, year: row, labels: [値], rows: [目標]',
      'field: outcome_actual, kind: measure, no: 1, year: row, labels: [値], rows: [実績]',
    ]);
    const years = readRows(
      [
        TITLE,
        [...HEAD, '指標', '年度', '区分', '値'],
        [...ROAD, '利用者数', 'R4', '目標', '10'],
        [...BLANK, 'R4', '実績', '9'],
        [...BLANK, 'R5', '目標', '20'],
        [...BLANK, 'R5', '実績', '19'],
      ],
      dated,
    );
    expect(resultsIn(years)).toEqual([resultsIn(file)[0]]);
  });
});

it.each([
  ["'rows'", FIELDS.slice(1), /'rows' needs the column that says what each row's figures are/u],
  [
    "'row_part'",
    [FIELDS[0]!, FIELDS[5]!],
    /'row_part' says what a row's figures are, but no field/u,
  ],
])('%s needs its other half', (_, fields, problem) => {
  expect(() => smallForm(fields)).toThrow(problem);
});
