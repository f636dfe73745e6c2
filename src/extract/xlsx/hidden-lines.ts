import type { HiddenLines } from '../grid.ts';
import type { WorksheetHandler } from './worksheet-handler.ts';

/** The hidden rows and columns of a worksheet that hold text, in ascending order. */
export function hiddenLines({ rows, hiddenColumns }: WorksheetHandler): HiddenLines {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const columns = new Set<number>();
  for (const { from, to } of hiddenColumns) {
    for (let column = from; column <= Math.min(to, width); column++) {
      if (rows.some(({ cells }) => hasText(cells[column - 1]))) columns.add(column);
    }
  }
  const hidden = rows.filter((row) => row.hidden && row.cells.some(hasText));
  return { rows: new Set(hidden.map(({ number }) => number)), columns };
}

function hasText(cell: string | undefined): boolean {
  return (cell?.trim() ?? '') !== '';
}
