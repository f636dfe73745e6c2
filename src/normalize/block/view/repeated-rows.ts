import type { BlockView } from './block-view.ts';

/** True for a row of values that has the same texts in the same columns as the row above it. */
export function repeatsRowAbove({ block }: BlockView, row: number): boolean {
  const [cells, above] = [block.rows[row]!, block.rows[row - 1]];
  if (cells.length < 2 || cells.length !== above?.length) return false;
  return cells.every(
    (cell, at) => !cell.label && cell.text === above[at]!.text && cell.column === above[at]!.column,
  );
}
