import type { MergedCell } from '../extract/grid.ts';
import type { Cell } from './cell.ts';

/**
 * Rows of a sheet that is ruled into low ones, closed up: where all cells of a row reach down over the next one, and it begins in the first
 * half of them, the two are one, whose cells only begin a row apart.
 */
export function closeRows(rows: Cell[][], merged: readonly MergedCell[] = []): Cell[][] {
  if (!merged.some(({ top, bottom }) => bottom > top)) return rows;
  const ends = new Map(merged.map(({ top, left, bottom }) => [`${top}/${left}`, bottom]));
  const endOf = ({ row, column }: Cell) => ends.get(`${row}/${column}`) ?? row;
  const closed: Cell[][] = [];
  let group: { readonly first: number; readonly ends: number; readonly height: number } | undefined;
  for (const cells of rows) {
    const { row } = cells[0]!;
    const own = {
      first: row,
      ends: Math.min(...cells.map(endOf)),
      height: Math.min(...cells.map((cell) => endOf(cell) - row + 1)),
    };
    if (group && row <= group.ends && 2 * (row - group.first) <= group.height) {
      closed.push([...closed.pop()!, ...cells].sort((a, b) => a.column - b.column));
      group = {
        first: group.first,
        ends: Math.min(group.ends, own.ends),
        height: Math.min(group.height, own.height),
      };
    } else {
      closed.push(cells);
      group = own;
    }
  }
  return closed;
}
