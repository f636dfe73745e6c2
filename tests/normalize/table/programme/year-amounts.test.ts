import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const FORM = smallForm([
  'field: row_year, kind: year, labels: [年度]',
  'field: row_part, kind: text, labels: [区分]',
  'field: budget_yen, kind: money, year: row, labels: [事業費], rows: [予算]',
  'field: settlement_yen, kind: money, year: row, labels: [事業費], rows: [決算]',
  'field: planned_yen, kind: money, year: row, labels: [事業費], rows: [計画]',
  'field: general_fund_yen, kind: money, year: row, labels: [一般財源]',
]);

/** Reads a programme whose rows are of one year, each a stage and its 一般財源. */
function read(...rows: readonly (readonly [stage: string, generalFund: string])[]) {
  const cells = rows.map(([stage, fund], at) => [
    ...(at === 0 ? ROAD : HEAD.map(() => '')),
    'R5',
    stage,
    `${at + 5}`,
    fund,
  ]);
  return readRows([TITLE, [...HEAD, '年度', '区分', '事業費', '一般財源'], ...cells], FORM);
}

it.each([
  [
    ['予算', '9'],
    ['決算', '8'],
  ],
  [
    ['決算', '8'],
    ['予算', '9'],
  ],
] as const)('of %s and %s in the rows of one year, that of the settlement is meant', (...rows) => {
  const file = read(...rows);
  expect(file.records[0]!.costs).toMatchObject([{ fiscalYear: 2023, generalFundYen: 8000 }]);
  expect(issuesOf(file, 'column-repeated')).toEqual([]);
});

it('of two plans of one year neither is loaded, and told, but for what they have alike', () => {
  const file = read(['予算', '9'], ['計画', '8']);
  expect(file.records[0]!.costs).toMatchObject([
    { budgetYen: 5000, plannedYen: 6000, generalFundYen: null },
  ]);
  expect(issuesOf(file, 'column-repeated')).toMatchObject([{ severity: 'warning' }]);
  const alike = read(['予算', '9'], ['計画', '9']);
  expect(alike.records[0]!.costs).toMatchObject([{ generalFundYen: 9000 }]);
});
