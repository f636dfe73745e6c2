import { expect, it } from 'vitest';
import type { Cell } from '../../src/load/query/text-table.ts';
import { yearAxis } from '../../src/report/client/charts/frame.ts';
import { hasOneUnit, moneyYears, resultYears } from '../../src/report/client/pages/chart-years.ts';

const table = (names: readonly string[], rows: readonly (readonly Cell[])[]) => ({
  columns: names.map((name) => ({ name, label: name, format: 'text' as const })),
  rows,
});

const RESULT = ['fiscal_year', 'target_value', 'actual_value', 'unit', 'target_unit', 'is_newest'];

it('a result that a newer edition lost stays in the chart', () => {
  const { columns, rows } = table(RESULT, [
    [2019, 86, 74.5, '%', null, true],
    [2019, null, null, '%', null, false],
    [2020, 60, 40, null, null, true],
  ]);
  expect(resultYears({ columns }, rows)).toEqual({
    unit: '%',
    years: [
      { year: 2019, target: 86, actual: 74.5 },
      { year: 2020, target: 60, actual: 40 },
    ],
    isPart: false,
  });
  expect(hasOneUnit({ columns }, rows)).toBe(true);
});

it('figures in another unit are in no chart, and make printed texts worth showing', () => {
  const { columns, rows } = table(RESULT, [
    [2018, 4, 3.9, '千人', '千人', true],
    [2019, 5, 4800, '人', '千人', true],
    [2020, 5000, 4900, '人', '人', true],
  ]);
  expect(resultYears({ columns }, rows)).toEqual({
    unit: '人',
    years: [
      { year: 2018, target: null, actual: null },
      { year: 2019, target: null, actual: 4800 },
      { year: 2020, target: 5000, actual: 4900 },
    ],
    isPart: true,
  });
  expect(hasOneUnit({ columns }, rows)).toBe(false);
});

it('each amount is from the newest edition that states it, an actual beside an actual', () => {
  const names = [
    'fiscal_year',
    'edition_fiscal_year',
    'phase',
    'settlement_yen',
    'planned_yen',
    'personnel_cost_yen',
  ];
  const years = moneyYears(
    table(names, [
      [2019, 2018, 'planned', null, 9, 8],
      [2019, 2019, 'estimated', 6, null, 5],
      [2019, 2020, 'settled', 7, null, null],
      [2020, 2019, 'planned', null, 3, 2],
      [2020, 2020, 'estimated', 4, null, null],
    ]),
  );
  expect(years).toEqual([
    { year: 2019, spending: 7, personnel: 5, phase: '決算' },
    { year: 2020, spending: 4, personnel: null, phase: '決算見込み' },
  ]);
});

it('a year between others of which nothing is stated keeps its place', () => {
  expect(
    yearAxis([
      { year: 2018 },
      { year: 2020 },
      { year: 2021, phase: '決算見込み' },
      { year: 2021, phase: '計画' },
    ]),
  ).toEqual([
    '2018\nH30',
    '2019\nR1\n記載なし',
    '2020\nR2',
    '2021\nR3\n決算見込み',
    '2021\nR3\n計画',
  ]);
  expect(yearAxis([])).toEqual([]);
  expect(yearAxis([{ year: 1950 }, { year: 2020 }])).toHaveLength(2);
});
