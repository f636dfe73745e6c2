import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  "field: settlement_yen, kind: money, year: label, years: [-2, -1, 0], labels: ['{year}決算額']",
]);
const read = (...labels: readonly string[]) =>
  readRows([TITLE, [...HEAD, ...labels], [...ROAD, ...labels.map((_, at) => `${at + 1}`)]], form);

it('tells a year that the columns of a field skip', () => {
  const file = read('R3決算額', 'R5決算額');
  expect(file.records[0]!.costs).toMatchObject([{ fiscalYear: 2021 }, { fiscalYear: 2023 }]);
  const [issue, ...more] = issuesOf(file, 'column-missing');
  expect(issue).toMatchObject({ severity: 'warning', row: 2, column: 4 });
  expect(issue!.message).toContain('columns of 2021 and 2023, but none of 2022');
  expect(more).toEqual([]);
});

it('tells none of a file that begins later or ends earlier', () => {
  for (const labels of [
    ['R3決算額', 'R4決算額', 'R5決算額'],
    ['R4決算額', 'R5決算額'],
    ['R3決算額'],
  ])
    expect(issuesOf(read(...labels), 'column-missing')).toEqual([]);
});
