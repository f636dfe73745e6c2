import type { MergedCell } from '../../extract/grid.ts';
import { mergedAt } from '../../extract/merged-at.ts';
import type { Cell } from '../cell.ts';
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
  const reachOf = mergedAt(merged);
  const beginningOf = ({ row, column }: Cell): Beginning => {
    const end = reachOf(row, column)?.bottom ?? row;
    return { first: row, ends: end, length: end - row + 1 };
  };
  const halved = hasHalves(
    rows.filter((cells) => !isWhole(cells)),
    (cell) => beginningOf(cell).length,
  );
  const closed: Cell[][] = [];
  let group: Beginning | null = null;
  for (const cells of rows) {
    const own = isWhole(cells) ? null : cells.map(beginningOf).reduce(together);
    const isOne: boolean = group !== null && own !== null && isOneWith(group, own, halved);
    if (isOne) closed.push([...closed.pop()!, ...cells].sort((a, b) => a.column - b.column));
    else closed.push(cells);
    group = isOne ? together(group!, own!) : own;
  }
  return closed;
}

/** In a sheet that is ruled into low rows throughout, so large a part of its cells is merged over several at least. */
const MOST_CELLS = 2 / 3;
/** Fewer high cells do not tell how a sheet is ruled. */
const FEWEST_HIGH = 10;

/** Whether low cells of a sheet may stand one above the other beside a high one: not where nearly all are high, and no two low ones do. */
function hasHalves(rows: readonly (readonly Cell[])[], heightOf: (cell: Cell) => number): boolean {
  const low = new Set<string>();
  let all = 0;
  for (const cells of rows) {
    all += cells.length;
    for (const cell of cells) {
      if (heightOf(cell) > 1) continue;
      if (low.has(`${cell.row - 1}/${cell.column}`)) return true;
      low.add(`${cell.row}/${cell.column}`);
    }
  }
  const high = all - low.size;
  return high < FEWEST_HIGH || high < MOST_CELLS * all;
}
