import { allLines } from '../all-lines.ts';
import type { HiddenLines, MergedCell } from '../grid.ts';
import type { WorksheetHandler } from './worksheet-handler.ts';

type Worksheet = Pick<WorksheetHandler, 'rows' | 'hiddenRows' | 'hiddenColumns' | 'merges'>;

/** The hidden rows and columns of a worksheet that hold text, in ascending order; a merged cell that is wholly hidden stands in all of its own. */
export function hiddenLines({ rows, hiddenRows, hiddenColumns, merges }: Worksheet): HiddenLines {
  const cellsOf = new Map(rows.map(({ number, cells }) => [number, cells]));
  const filled = merges.filter(({ top, left }) => hasText(cellsOf.get(top)?.[left - 1]));
  const isHiddenRow = new Set(hiddenRows);
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const ofRows = filled.filter(({ top, bottom }) =>
    allLines(top, bottom, (row) => isHiddenRow.has(row)),
  );
  const ofColumns = filled.filter(({ left, right }) => allLines(left, right, isHiddenColumn));
  const columns = new Set<number>();
  for (const { from, to } of hiddenColumns) {
    for (let column = from; column <= Math.min(to, widthOf(rows, ofColumns)); column++) {
      const isReached = ofColumns.some(({ left, right }) => left <= column && column <= right);
      if (isReached || rows.some(({ cells }) => hasText(cells[column - 1]))) columns.add(column);
    }
  }
  const isFilled = (row: number) =>
    (cellsOf.get(row)?.some(hasText) ?? false) ||
    ofRows.some(({ top, bottom }) => top <= row && row <= bottom);
  return { rows: new Set(hiddenRows.filter(isFilled)), columns };
}

function widthOf(rows: Worksheet['rows'], reaches: readonly MergedCell[]): number {
  const widest = rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
  return reaches.reduce((width, { right }) => Math.max(width, right), widest);
}

function hasText(cell: string | undefined): boolean {
  return (cell?.trim() ?? '') !== '';
}
