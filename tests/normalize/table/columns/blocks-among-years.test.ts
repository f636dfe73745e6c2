import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(
  [
    "field: settlement_yen, kind: money, year: label, labels: ['{year}決算額']",
    'field: general_fund_yen, kind: money, year: block, labels: [うち一般財源]',
  ],
  { yearBlocks: '{ count: 2, first: -1 }' },
);

function read(...heads: readonly string[]) {
  const file = readRows([TITLE, [...HEAD, ...heads], [...ROAD, '4', '3', '2', '1']], form);
  return {
    costs: file.records[0]!.costs.map((one) => [
      one.fiscalYear,
      one.settlementYen,
      one.generalFundYen,
    ]),
    issues: issuesOf(file, 'years-differ'),
  };
}

it('columns of a year by their order are read behind those that print it, or behind none', () => {
  expect(read('R4決算額', 'うち一般財源', 'R5決算額', 'うち一般財源')).toEqual({
    costs: [
      [2022, 4000, 3000],
      [2023, 2000, 1000],
    ],
    issues: [],
  });
  const apart = read('R5決算額', 'R4決算額', 'うち一般財源', 'うち一般財源');
  expect(apart.costs).toEqual([
    [2022, 3000, 2000],
    [2023, 4000, 1000],
  ]);
});

it('columns of a year by their order are left out where each stands behind another year', () => {
  const { costs, issues } = read('R5決算額', 'うち一般財源', 'R4決算額', 'うち一般財源');
  expect(costs).toEqual([
    [2022, 2000, null],
    [2023, 4000, null],
  ]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 2, column: 5 }]);
});
