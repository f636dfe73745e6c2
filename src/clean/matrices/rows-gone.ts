import { type Cell, firstRowOf } from '../cell.ts';
import type { Matrix } from './matrix.ts';

/**
 * Counts rows of a sheet that matrices took whole. Asked for each row in turn, it says how many of them stand above it and below the ones
 * asked before.
 */
export function rowsGone(
  rows: readonly (readonly Cell[])[],
  matrices: readonly Matrix[],
): (cells: readonly Cell[]) => number {
  if (matrices.length === 0) return () => 0;
  const kept = new Set(rows.flatMap((cells) => cells.map(({ row }) => row)));
  const inMatrices = matrices.flatMap(({ cells }) => cells.map(({ row }) => row));
  const gone = [...new Set(inMatrices)].filter((row) => !kept.has(row)).sort((a, b) => a - b);
  let at = 0;
  return (cells) => {
    const first = firstRowOf(cells);
    const before = at;
    while (at < gone.length && gone[at]! < first) at++;
    return at - before;
  };
}
