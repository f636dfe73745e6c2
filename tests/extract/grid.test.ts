import { expect, it } from 'vitest';
import { cellAt, columnName, textAt } from '../../src/extract/grid.ts';

const row = { cells: ['事業', ' １２ 件 '] };

it('gives the cell of a column counted from 1 as it is printed, and its normalised text', () => {
  expect(cellAt(row, 2)).toBe(' １２ 件 ');
  expect(textAt(row, 2)).toBe('12 件');
});

it('gives an empty cell for a column that a row does not reach, or that is none', () => {
  expect([cellAt(row, 3), cellAt(row, 0), textAt(row, 3)]).toEqual(['', '', '']);
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('names column %i %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
