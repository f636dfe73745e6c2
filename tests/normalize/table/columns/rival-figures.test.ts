import { expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm([
  "field: settlement_yen, kind: money, year: label, labels: ['{year}決算額']",
  'field: settlement_yen, kind: money, year: 0, labels: [執行額]',
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
]);
const HEADS = [...HEAD, 'R4決算額', 'R5決算額', '予算額', '執行額'];

function read(...rows: readonly (readonly string[])[]) {
  const file = readRows([TITLE, HEADS, ...rows], form);
  return {
    costs: file.records.map(({ costs }) =>
      costs.map((one) => [one.fiscalYear, one.settlementYen, one.budgetYen]),
    ),
    issues: issuesOf(file, 'column-repeated'),
  };
}

it('two columns that are one figure of one year are left out where they differ', () => {
  const { costs, issues } = read([...ROAD, '1', '2', '9', '3'], [...BRIDGE, '4', '5', '9', '5']);
  expect(costs).toEqual([
    [
      [2022, 1000, null],
      [2023, null, 9000],
    ],
    [
      [2022, 4000, null],
      [2023, null, 9000],
    ],
  ]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 2, column: 5 }]);
  expect(issues[0]!.message).toContain('G "執行額" are both settlement_yen of 2023');
});

it('two columns that say the same, or of which one is blank, are one figure', () => {
  const { costs, issues } = read(
    [...ROAD, '1', '2,000', '9', '2000'],
    [...BRIDGE, '4', '', '9', '5'],
  );
  expect(costs.map((years) => years[1])).toEqual([
    [2023, 2_000_000, 9000],
    [2023, 5000, 9000],
  ]);
  expect(issues).toEqual([]);
});
