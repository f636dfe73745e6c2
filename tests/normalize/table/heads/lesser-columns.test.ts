import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const PARTS = smallForm(
  [
    "field: settlement_yen, kind: money, year: label, under: ['{year}決算'], labels: [事業費]",
    "field: budget_yen, kind: money, year: label, under: ['{year}予算'], labels: [事業費]",
    'field: general_fund_yen, kind: money, year: label, labels: [一般財源]',
  ],
  { headerRows: 2 },
);
const BLANK = HEAD.map(() => '');

/** Reads one programme, 事業費 and 一般財源 below each group: 1, 2, 3 … */
function read(...groups: readonly string[]) {
  const heads = groups.flatMap((group) => [group, '']);
  const labels = groups.flatMap(() => ['事業費', '一般財源']);
  const figures = labels.map((_, at) => `${at + 1}`);
  const rows = [TITLE, [...HEAD, ...heads], [...BLANK, ...labels], [...ROAD, ...figures]];
  const file = readRows(rows, PARTS);
  const costs = file.records.flatMap((record) => record.costs);
  return {
    costs: costs.map((one) => [
      one.fiscalYear,
      one.budgetYen,
      one.settlementYen,
      one.generalFundYen,
    ]),
    issues: issuesOf(file, 'column-repeated'),
  };
}

it('parts of a budget give way to those of its settlement, which is told', () => {
  const { costs, issues } = read('R5予算', 'R5決算', 'R6予算');
  expect(costs).toEqual([
    [2023, 1000, 3000, 4000],
    [2024, 5000, null, 6000],
  ]);
  expect(issues).toMatchObject([{ severity: 'info', row: 3, column: 5 }]);
  expect(issues[0]!.message).toContain('Column(s) E, the first "R5予算 / 一般財源"');
});

it('which of two settlements or two budgets is meant is not known', () => {
  expect(read('R5決算', 'R5決算').issues[0]).toMatchObject({ severity: 'error' });
  expect(read('R5予算', 'R5予算').issues[0]).toMatchObject({ severity: 'error' });
});

it('a budget that the form takes for what was spent is no part', () => {
  const form = smallForm([
    "field: spending_yen, kind: money, year: label, labels: ['{year}予算', '{year}決算']",
  ]);
  const file = readRows([TITLE, [...HEAD, 'R5予算', 'R5決算'], [...ROAD, '1', '2']], form);
  expect(issuesOf(file, 'column-repeated')).toMatchObject([{ severity: 'error' }]);
});

it('a first budget gives way to one as it was changed', () => {
  const form = smallForm([
    "field: budget_yen, kind: money, year: label, labels: ['{year}最終予算額', '{year}当初予算額', '{year}補正後予算額']",
  ]);
  const read = (...heads: readonly string[]) =>
    readRows([TITLE, [...HEAD, ...heads], [...ROAD, ...heads.map((_, at) => `${at + 1}`)]], form);
  const { records } = read('R5当初予算額', 'R5最終予算額', 'R6当初予算額');
  expect(records[0]!.costs.map((one) => [one.fiscalYear, one.budgetYen])).toEqual([
    [2023, 2000],
    [2024, 3000],
  ]);
  const sum = smallForm([
    "field: budget_yen, kind: money, year: label, labels: ['予算_{year}_計', '予算_{year}_当初予算', '予算_{year}_別計']",
  ]);
  const heads = ['予算_R5_当初予算', '予算_R5_計', '予算_R6_当初予算'];
  const file = readRows([TITLE, [...HEAD, ...heads], [...ROAD, '1', '2', '3']], sum);
  expect(file.records[0]!.costs.map((one) => one.budgetYen)).toEqual([2000, 3000]);
  const other = readRows([TITLE, [...HEAD, heads[0]!, '予算_R5_別計'], [...ROAD, '1', '2']], sum);
  expect(issuesOf(other, 'column-repeated')[0]).toMatchObject({ severity: 'error' });
  const two = read('R5当初予算額', 'R5最終予算額', 'R5補正後予算額');
  expect(issuesOf(two, 'column-repeated')[0]).toMatchObject({ severity: 'error' });
});

it.each([
  ['spending_yen', 'R4決算', 'R5予算'],
  ['budget_yen', 'R4最終', 'R5当初'],
])('figures of other years give way to none: %s of %s and %s', (field, ...groups) => {
  const form = smallForm(
    [
      `field: ${field}, kind: money, year: block, labels: [事業費]`,
      'field: general_fund_yen, kind: money, year: block, labels: [一般財源]',
    ],
    { headerRows: 2, yearBlocks: '{ first: -1, count: 2 }' },
  );
  const heads = groups.flatMap((group) => [group, '']);
  const labels = groups.flatMap(() => ['事業費', '一般財源']);
  const rows = [TITLE, [...HEAD, ...heads], [...BLANK, ...labels], [...ROAD, '1', '2', '3', '4']];
  const file = readRows(rows, form);
  const years = file.records.flatMap(({ costs }) => costs);
  expect(years.map((one) => [one.fiscalYear, one.generalFundYen])).toEqual([
    [2022, 2000],
    [2023, 4000],
  ]);
  expect(issuesOf(file, 'column-repeated')).toEqual([]);
});

it('a first budget does not give way to a part of one', () => {
  const form = smallForm([
    "field: budget_yen, kind: money, year: label, labels: ['{year}ソフト予算額', '{year}当初予算額']",
  ]);
  const heads = ['R5当初予算額', 'R5ソフト予算額'];
  const file = readRows([TITLE, [...HEAD, ...heads], [...ROAD, '1', '2']], form);
  expect(issuesOf(file, 'column-repeated')[0]).toMatchObject({ severity: 'error' });
});
