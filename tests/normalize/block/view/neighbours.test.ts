import { describe, expect, it } from 'vitest';
import {
  figureBelow,
  isInPlaceOf,
  nextInRow,
} from '../../../../src/normalize/block/view/neighbours.ts';
import { valueIn, viewOf } from '../../../support/block.ts';

describe('isInPlaceOf', () => {
  const label = { row: 2, column: 3 };

  it.each([
    [1, 3, 3, true],
    [1, 2, 4, true],
    [1, 3, 4, false],
    [1, 4, 3, false],
    [2, 4, 3, true],
    [2, 3, 4, true],
    [2, 3, 3, false],
  ])('of a label %i above its value: row %i, column %i is %s', (rowsBelow, row, column, isSo) => {
    expect(isInPlaceOf({ row, column }, label, rowsBelow)).toBe(isSo);
  });
});

it('finds what stands right below a head if it is a figure', () => {
  const view = viewOf('\t\t登録者\t見込み', '\t\t12人\t集計中');
  expect(figureBelow(view.values, valueIn(view, '登録者'))?.cell.text).toBe('12人');
  expect(figureBelow(view.values, valueIn(view, '見込み'))).toBeUndefined();
});

it('finds the next cell of a row across empty ones, and none beyond its ends', () => {
  const { block } = viewOf('\t\t登録者\t\t見込み');
  const [first, second] = block.rows[1]!;
  expect(nextInRow(block, 1, first!)).toBe(second);
  expect(nextInRow(block, 1, second!, -1)).toBe(first);
  expect(nextInRow(block, 1, second!)).toBeUndefined();
  expect(nextInRow(block, 1, first!, -1)).toBeUndefined();
});
