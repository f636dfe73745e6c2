import { expect, it } from 'vitest';
import { HEAD, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const FORM = smallForm(
  [
    'field: first_year, kind: year, labels: [開始年度], era: 令和',
    'field: settlement_yen, kind: money, year: block, labels: [決算額]',
  ],
  { yearBlocks: '{ first: column, count: 3 }' },
);
const LABELS = [...HEAD, '開始年度', '決算額', '決算額', '決算額'];

/** Years and amounts of a programme whose first block is of the year that a cell prints. */
const costsFrom = (year: string) => {
  const { records } = readRows([TITLE, LABELS, [...ROAD, year, '10', '20', '30']], FORM);
  return records[0]?.costs.map(({ fiscalYear, settlementYen }) => [fiscalYear, settlementYen]);
};

it.each(['令和3', '3', 'R3年度'])(
  'blocks of years begin with the year that the row prints: %s',
  (year) => {
    expect(costsFrom(year)).toEqual([
      [2021, 10_000],
      [2022, 20_000],
      [2023, 30_000],
    ]);
  },
);

it('no block has a year where the row prints none', () => {
  expect(costsFrom('')).toEqual([]);
});
