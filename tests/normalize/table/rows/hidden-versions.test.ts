import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { BRIDGE, HEAD, issuesOf, ROAD, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const ROWS = [
  TITLE,
  [...HEAD, '決算額'],
  [...ROAD, '4'],
  [...ROAD, '5'],
  [...BRIDGE, '6'],
  ['3', '川の事業', '土木課', '7'],
];
const readHiding = (hidden: readonly number[], rows: readonly (readonly string[])[] = ROWS) => {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const lines = { rows: new Set(hidden), columns: new Set<number>() };
  return readTable([{ sheet: 'S', rows: numbered, hidden: lines }], form, 'x.xlsx');
};
const settledIn = ({ records }: ReturnType<typeof readTable>) =>
  records.map(({ costs }) => costs[0]?.settlementYen);

describe('a hidden row of a table', () => {
  it('is left out where a row in sight names its programme, above or below', () => {
    const below = readHiding([4]);
    expect(settledIn(below)).toEqual([4000, 6000, 7000]);
    expect(issuesOf(below, 'hidden-version')).toMatchObject([{ severity: 'warning', row: 4 }]);
    const { cells, values, labels, duplicates, unexplained } = below.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(settledIn(readHiding([3]))).toEqual([5000, 6000, 7000]);
  });

  it('is read like the others where it is the only one of its programme', () => {
    expect(settledIn(readHiding([3, 5, 6]))).toEqual([5000, 6000, 7000]);
  });

  it('is another programme where number or office differ', () => {
    const other = [...ROWS.slice(0, 3), ['9', '道の事業', '土木課', '5'], ...ROWS.slice(4)];
    expect(settledIn(readHiding([4], other))).toEqual([4000, 5000, 6000, 7000]);
    const blank = [...ROWS.slice(0, 3), ['1', '道の事業', '', '5'], ...ROWS.slice(4)];
    expect(settledIn(readHiding([4], blank))).toEqual([4000, 6000, 7000]);
  });
});
