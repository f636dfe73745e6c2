import type { MergedCell } from '../extract/grid.ts';
import type { Cell } from './cell.ts';
import { type Beginning, isOneWith, together } from './overlap.ts';

/**
 * Rows of a sheet that is ruled into low ones, closed up: where all cells of a row reach down over most of the next one, and no cell of that ends
 * before them, the two are one, whose cells only begin a row apart. What is a whole row by itself, as a heading, stays one.
 */
export function closeRows(
  rows: Cell[][],
  merged: readonly MergedCell[],
  isWhole: (cells: readonly Cell[]) => boolean,
): Cell[][] {
  if (!merged.some(({ top, bottom }) => bottom > top)) return rows;
  const ends = new Map(merged.map(({ top, left, bottom }) => [`${top}/${left}`, bottom]));
  const beginningOf = ({ row, column }: Cell): Beginning => {
    const end = ends.get(`${row}/${column}`) ?? row;
    return { first: row, ends: end, length: end - row + 1 };
  };
  const closed: Cell[][] = [];
  let group: Beginning | null = null;
  for (const cells of rows) {
    const own = isWhole(cells) ? null : cells.map(beginningOf).reduce(together);
    const isOne: boolean = group !== null && own !== null && isOneWith(group, own);
    if (isOne) closed.push([...closed.pop()!, ...cells].sort((a, b) => a.column - b.column));
    else closed.push(cells);
    group = isOne ? together(group!, own!) : own;
  }
  return closed;
}
