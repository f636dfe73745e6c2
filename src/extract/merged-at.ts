import type { MergedCell } from './grid.ts';

/** Finds the merged cell that begins in a row and a column; undefined where none does. */
export function mergedAt(
  merged: readonly MergedCell[],
): (row: number, column: number) => MergedCell | undefined {
  const known = new Map(merged.map((cell) => [`${cell.top}/${cell.left}`, cell]));
  return (row, column) => known.get(`${row}/${column}`);
}
