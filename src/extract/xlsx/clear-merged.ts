import { overLimit } from '../extract-limits.ts';
import type { MergedCell } from '../grid.ts';
import type { SheetRow } from './worksheet-handler.ts';

/**
 * Empties the cells that a merged range covers, all but its first, because a sheet shows that one only. Returns how many
 * had a value. Throws UnreadableFile where the ranges overlap so much that `maxSteps` would be passed.
 */
export function clearMerged(
  rows: readonly SheetRow[],
  merges: readonly MergedCell[],
  maxSteps: number,
): number {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const lastRow = rows.at(-1)?.number ?? 0;
  let cleared = 0;
  let steps = 0;
  for (const { top, left, bottom, right } of merges) {
    for (let number = top; number <= Math.min(bottom, lastRow); number++) {
      const cells = byNumber.get(number)?.cells ?? [];
      const start = number === top ? left : left - 1;
      const end = Math.min(right, cells.length);
      steps += 1 + Math.max(0, end - start);
      if (steps > maxSteps) {
        throw overLimit('cells in merged ranges', maxSteps);
      }
      for (let index = start; index < end; index++) {
        cleared += cells[index] === '' ? 0 : 1;
        cells[index] = '';
      }
    }
  }
  return cleared;
}
