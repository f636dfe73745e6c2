import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
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
  'field: row_year, kind: year, labels: [年度], era: 令和',
  'field: settlement_yen, kind: money, year: row, labels: [決算額]',
  'field: outcome_name, kind: name, no: 1, labels: [指標]',
  'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
  'field: outcome_target, kind: measure, no: 1, year: row, labels: [目標]',
  'field: outcome_actual, kind: measure, no: 1, year: row, labels: [実績]',
  'field: rating, kind: text, labels: [評価]',
];
const form = smallForm(FIELDS);
const LABELS = [...HEAD, '年度', '決算額', '指標', '単位', '目標', '実績', '評価'];
const rows = (...rest: readonly (readonly string[])[]) => [TITLE, LABELS, ...rest];
const BLANK = ['', '', ''];
const ITEM = ['利用者数', '人'];
const ROWS = rows(
  [...ROAD, '令和4年度', '5', ...ITEM, '10', '9', 'B'],
  [...BLANK, '令和5年度', '7', '', '', '20', '19', 'A'],
  [...BRIDGE, '5', '8', ...ITEM, '30', '29', 'C'],
);

type File = ReturnType<typeof readTable>;
const costsIn = ({ records }: File) =>
  records.map(({ costs }) => costs.map((one) => [one.fiscalYear, one.settlementYen, one.phase]));
const resultsIn = ({ records }: File) =>
  records.map(({ indicators }) =>
    indicators.map(({ no, name, unit, years }) => [
      no,
      name,
      unit,
      years.map(({ fiscalYear, target, actual }) => [fiscalYear, target.value, actual.value]),
    ]),
  );
const expectCounted = ({ counts: { cells, values, labels, duplicates, unexplained } }: File) =>
  expect(values + labels + duplicates + unexplained).toBe(cells);

describe('a row for each year of a programme', () => {
  const file = readRows(ROWS, form);

  it('makes one programme of them, each figure in its row’s year', () => {
    expect(namesOf(file)).toEqual(['道の事業', '橋の事業']);
    expect(file.records.map(({ editionFiscalYear, row }) => [editionFiscalYear, row])).toEqual([
      [2023, 3],
      [2023, 5],
    ]);
    expect(costsIn(file)).toEqual([
      [
        [2022, 5000, 'settled'],
        [2023, 7000, 'settled'],
      ],
      [[2023, 8000, 'settled']],
    ]);
    expect(resultsIn(file)).toEqual([
      [
        [
          1,
          '利用者数',
          '人',
          [
            [2022, 10, 9],
            [2023, 20, 19],
          ],
        ],
      ],
      [[1, '利用者数', '人', [[2023, 30, 29]]]],
    ]);
    expect(file.blocks).toBe(2);
    expect(file.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('takes a text that differs from year to year from the edition’s row alone', () => {
    expect(file.records.map(({ evaluation }) => evaluation.rating)).toEqual(['A', 'C']);
    const unrated = readRows(ROWS.with(3, ROWS[3]!.with(9, '')), form);
    expect(unrated.records[0]!.evaluation.rating).toBe('B');
    const other = [...BRIDGE, '令和4年度', '8', ...ITEM, '30', '29', 'C'];
    expect(readRows([...ROWS.slice(0, 4), other], form).records[1]!.evaluation.rating).toBeNull();
  });

  it('keeps the place of every figure, and counts every cell once', () => {
    const actual = file.records[0]!.readings.filter(({ field }) => field === 'actual_value');
    expect(
      actual.map(({ row, column, raw, fiscalYear }) => [row, column, raw, fiscalYear]),
    ).toEqual([
      [3, 9, '9', 2022],
      [4, 9, '19', 2023],
    ]);
    const rating = file.records[0]!.readings.find(({ field }) => field === 'rating');
    expect(rating).toMatchObject({ row: 4, column: 10 });
    expectCounted(file);
    expect(file.counts).toMatchObject({ unexplained: 1 });
  });

  it('reads rows that repeat the programme, and tells an amount that is none where it stands', () => {
    const again = ROWS.with(3, [...ROAD, '令和5年度', '不明', ...ITEM, '20', '19', 'A']);
    const read = readRows(again, form);
    expect(namesOf(read)).toEqual(['道の事業', '橋の事業']);
    expect(resultsIn(read)).toEqual(resultsIn(file));
    expect(issuesOf(read, 'value-not-numeric')).toMatchObject([{ row: 4, column: 5 }]);
    expectCounted(read);
    expect(read.counts).toMatchObject({ duplicates: 5, unexplained: 1 });
  });

  it('begins another programme with another code, or office where there is none', () => {
    const other = ROWS.with(3, ['3', '道の事業', '土木課', ...ROWS[3]!.slice(3)]);
    expect(readRows(other, form).records).toHaveLength(3);
    const withoutCode = parseForm(
      `
id: without-code
title: 一覧
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [事業名, 担当課, 決算額] }
edition: { from: title }
phases: { settled_until: 0 }
fields:
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: department, kind: name, labels: [担当課] }
  - { field: row_year, kind: year, labels: [年度] }
  - { field: settlement_yen, kind: money, year: row, labels: [決算額] }
`,
      'without-code.yaml',
    ) as TableForm;
    const list = [TITLE, ['事業名', '担当課', '年度', '決算額'], ['庶務', '土木課', 'R4', '5']];
    expect(readRows([...list, ['庶務', '福祉課', 'R5', '6']], withoutCode).records).toHaveLength(2);
    expect(readRows([...list, ['庶務', '土木課', 'R5', '6']], withoutCode).records).toHaveLength(1);
  });

  it('reads no sum of the years, no year twice, and no row without its year', () => {
    const sum = readRows(
      rows(...ROWS.slice(2, 4), [...BLANK, '計', '12', '', '', '', '', '']),
      form,
    );
    expect(costsIn(sum)).toEqual([costsIn(file)[0]]);
    expect(issuesOf(sum, 'row-without-name')).toMatchObject([{ row: 5 }]);
    const twice = readRows(ROWS.with(3, ROWS[3]!.with(3, '令和4年度')), form);
    expect(namesOf(twice)).toEqual(['橋の事業']);
    expect(issuesOf(twice, 'row-year-unclear')).toMatchObject([{ severity: 'error', row: 4 }]);
    const undated = readRows(ROWS.with(4, ROWS[4]!.with(3, '')), form);
    expect(namesOf(undated)).toEqual(['道の事業']);
    expect(issuesOf(undated, 'row-without-year')).toMatchObject([{ severity: 'error', row: 5 }]);
  });

  it('is not loaded where rows or title were not rolled on', () => {
    const dated = smallForm([FIELDS[0]!.replace('era', 'years: [-1, 0], era'), ...FIELDS.slice(1)]);
    expect(costsIn(readRows(ROWS, dated))).toEqual(costsIn(file));
    const stale = readRows([['令和6年度 事務事業評価一覧'], ...ROWS.slice(1)], dated);
    expect(stale.records).toEqual([]);
    expect(issuesOf(stale, 'years-differ')).toMatchObject([
      { severity: 'error', row: 3, column: 4 },
    ]);
    const fewer = readRows(ROWS.with(2, ROWS[2]!.with(3, '令和5年度')).toSpliced(3, 1), dated);
    expect(fewer.records).toHaveLength(2);
    const more = [...ROWS, [...BLANK, '令和6年度', '9', '', '', '', '', '']];
    expect(readRows(more, dated).records).toEqual([]);
    const third = ['3', '川の事業', '土木課', '令和4年度', '9', '', '', '', '', ''];
    const rare = readRows([...more.slice(0, 5), third, more[5]!], dated);
    expect(namesOf(rare)).toEqual(['道の事業', '橋の事業']);
    expect(issuesOf(rare, 'row-year-unclear')).toMatchObject([{ row: 7, column: 4 }]);
  });

  it('goes on below a header that is printed again, and not below a sum or note', () => {
    expect(resultsIn(readRows(ROWS.toSpliced(3, 0, LABELS), form))).toEqual(resultsIn(file));
    const noted = ROWS.toSpliced(3, 0, ['※', ...Array<string>(9).fill('')]);
    expect(costsIn(readRows(noted, form))[0]).toEqual([[2022, 5000, 'settled']]);
    const again = ROWS.with(3, [...ROAD, ...ROWS[3]!.slice(3)]).toSpliced(3, 0, noted[3]!);
    expect(resultsIn(readRows(again, form))).toEqual(resultsIn(file));
  });

  it('is not loaded without the column of the year', () => {
    const without = ROWS.map((row, at) => (at === 0 ? row : row.toSpliced(3, 1)));
    const read = readRows(without, form);
    expect(read.records).toEqual([]);
    expect(issuesOf(read, 'column-missing')).toMatchObject([{ severity: 'error' }]);
  });

  it('gives a figure that is merged over several years to none of them', () => {
    const numbered = ROWS.with(3, ROWS[3]!.with(4, '')).map((cells, at) => ({
      number: at + 1,
      cells,
    }));
    const merged = [{ top: 3, bottom: 4, left: 5, right: 5 }];
    const read = readTable([{ sheet: '一覧', rows: numbered, merged }], form, 'x.xlsx');
    expect(costsIn(read)).toEqual([[], [[2023, 8000, 'settled']]]);
    expect(issuesOf(read, 'merged-over-rows')).toMatchObject([{ row: 3, column: 5 }]);
  });

  it('goes on with another indicator where the form has item_rows', () => {
    const more = [
      ...ROWS.slice(0, 4),
      [...BLANK, '令和4年度', '', '満足度', '％', '70', '60', ''],
      [...BLANK, '令和5年度', '', '', '', '71', '61', ''],
      ROWS[4]!,
    ];
    const read = readRows(more, { ...form, item_rows: true });
    expect(resultsIn(read)[0]).toEqual([
      resultsIn(file)[0]![0],
      [
        2,
        '満足度',
        '%',
        [
          [2022, 70, 60],
          [2023, 71, 61],
        ],
      ],
    ]);
    expect(costsIn(read)).toEqual(costsIn(file));
    expectCounted(read);
    expect(issuesOf(readRows(more, form), 'row-without-name')).toHaveLength(2);
  });
});

it.each([
  ['year: row', FIELDS.slice(1), /'year: row' needs the column that says the row's year/u],
  ['row_year', FIELDS.slice(0, 1), /'row_year' says the year of a row's figures, but no field/u],
])('needs its other half beside %s', (_, fields, problem) => {
  expect(() => smallForm(fields)).toThrow(problem);
});

describe('a figure of a programme whose rows are its years', () => {
  const shared = smallForm([
    ...FIELDS,
    'field: personnel_cost_yen, kind: money, year: 0, labels: [人件費]',
  ]);
  const heads = [...LABELS, '人件費'];
  const road = (year: string, staff: string) => [
    ...ROAD,
    year,
    '5',
    ...ITEM,
    '10',
    '9',
    'B',
    staff,
  ];
  const staffIn = (...staff: readonly [string, string]) => {
    const file = readRows(
      [TITLE, heads, road('令和4年度', staff[0]), road('令和5年度', staff[1])],
      shared,
    );
    const cost = file.records[0]!.costs.find(({ fiscalYear }) => fiscalYear === 2023);
    return { staff: cost?.personnelCostYen, issues: issuesOf(file, 'figures-below') };
  };

  it('is read where they say the same of it', () => {
    expect(staffIn('1,300', '1300')).toEqual({ staff: 1_300_000, issues: [] });
    expect(staffIn('1,300', '')).toEqual({ staff: 1_300_000, issues: [] });
  });

  it('is left out where they do not: which is meant is not said', () => {
    for (const other of ['1,400', '△1,300', '皆減']) {
      const { staff, issues } = staffIn(other, '1,300');
      expect(staff ?? null).toBeNull();
      expect(issues).toMatchObject([{ severity: 'warning', row: 3, column: 11 }]);
    }
  });
});
