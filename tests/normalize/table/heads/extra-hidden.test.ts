import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { BRIDGE, HEAD, ROAD, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: settlement_yen, kind: money, year: label, labels: ["{year}決算額"]',
  'field: rating, kind: text, labels: [評価]',
]);
const blocks = smallForm(['field: settlement_yen, kind: money, year: block, labels: [決算額]'], {
  yearBlocks: '{ count: 2, first: -1 }',
});

function readHiding(
  columns: readonly number[],
  heads: readonly string[],
  cells: readonly string[],
  of = form,
) {
  const rows = [TITLE, [...HEAD, ...heads], [...ROAD, ...cells], [...BRIDGE, ...cells]];
  const numbered = rows.map((row, at) => ({ number: at + 1, cells: row }));
  const hidden = { rows: new Set<number>(), columns: new Set(columns) };
  return readTable([{ sheet: 'S', rows: numbered, hidden }], of, 'x.xlsx');
}
const settledIn = ({ records }: ReturnType<typeof readTable>) =>
  records.map(({ costs }) =>
    costs.map(({ fiscalYear, settlementYen }) => [fiscalYear, settlementYen]),
  );

describe('a hidden column', () => {
  it('is not read where one in sight says the same', () => {
    const file = readHiding([4], ['令和5年度決算額', '令和5年度決算額', '評価'], ['4', '5', 'A']);
    expect(settledIn(file)).toEqual([[[2023, 5000]], [[2023, 5000]]]);
    expect(file.issues).toMatchObject([{ severity: 'info', code: 'column-ignored', column: 4 }]);
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('stops no table where the form does not know it, as one in sight does', () => {
    const heads = ['並べ替え用', '令和5年度決算額', '評価'];
    expect(settledIn(readHiding([4], heads, ['4', '5', 'A']))).toHaveLength(2);
    expect(settledIn(readHiding([], heads, ['4', '5', 'A']))).toEqual([]);
  });

  it('is read where it is the only one of its label, or where position tells years apart', () => {
    const heads = ['令和4年度決算額', '令和5年度決算額', '評価'];
    expect(settledIn(readHiding([4], heads, ['4', '5', 'A']))[0]).toEqual([
      [2022, 4000],
      [2023, 5000],
    ]);
    expect(settledIn(readHiding([4], ['決算額', '決算額'], ['4', '5'], blocks))[0]).toEqual([
      [2022, 4000],
      [2023, 5000],
    ]);
  });
});
