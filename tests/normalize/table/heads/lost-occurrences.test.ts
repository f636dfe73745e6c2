import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: settlement_yen, kind: money, year: -1, labels: [決算額], occurrence: 1',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額], occurrence: 2',
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
]);

it('loads none of the columns that only their order tells apart where one of them is lost', () => {
  const whole = readRows(
    [TITLE, [...HEAD, '決算額', '決算額', '予算額'], [...ROAD, '1', '2', '3']],
    form,
  );
  expect(whole.records[0]!.costs).toMatchObject([
    { fiscalYear: 2022, settlementYen: 1000 },
    { fiscalYear: 2023, settlementYen: 2000, budgetYen: 3000 },
  ]);
  const file = readRows([TITLE, [...HEAD, '決算額', '予算額'], [...ROAD, '2', '3']], form);
  expect(file.records[0]!.costs).toMatchObject([
    { fiscalYear: 2023, settlementYen: null, budgetYen: 3000 },
  ]);
  expect(issuesOf(file, 'column-missing')).toMatchObject([{ row: 2, column: 4 }]);
});
