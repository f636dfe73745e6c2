import { expect, it } from 'vitest';
import { correctCells } from '../../src/extract/correct-cells.ts';

const grids = [
  { sheet: null, rows: [{ number: 8, cells: ['予算', '1,037千円'] }] },
  { sheet: '様式', rows: [{ number: 8, cells: ['予算', '5'] }] },
];
const correction = {
  path: 'a.txt',
  sheet: null,
  cell: 'B8',
  expected: '1,037千円',
  value: '1,370千円',
};

it('puts the value in the place of the expected text, in its own sheet alone', () => {
  const { grids: corrected, applied, stale } = correctCells(grids, [correction]);
  expect(corrected[0]?.rows[0]?.cells).toEqual(['予算', '1,370千円']);
  expect(corrected[1]).toEqual(grids[1]);
  expect(applied).toEqual([correction]);
  expect(stale).toEqual([]);
});

it.each([
  { ...correction, expected: '1,370千円' },
  { ...correction, cell: 'C8' },
  { ...correction, sheet: '別' },
])('leaves a cell alone that prints something else', (old) => {
  const { grids: corrected, applied, stale } = correctCells(grids, [old]);
  expect(corrected).toEqual(grids);
  expect(applied).toEqual([]);
  expect(stale).toHaveLength(1);
});
