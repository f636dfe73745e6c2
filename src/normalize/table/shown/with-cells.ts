import type { GridRow } from '../../../extract/grid.ts';
import { groupBy } from '../../../group-by.ts';

/** A cell by its row as it is printed, and its column (1-based). */
export interface CellOfRow {
  readonly row: GridRow;
  readonly column: number;
}

/** A row with another text in one of its cells, by the column (1-based); it may end before that cell. */
export function withCell({ number, cells }: GridRow, column: number, text: string): GridRow {
  const blanks = Array<string>(Math.max(0, column - cells.length)).fill('');
  return { number, cells: [...cells, ...blanks].with(column - 1, text) };
}

/** A row without what it says in some columns (1-based). */
export function withoutCells(
  { number, cells }: GridRow,
  isLeftOut: (column: number) => boolean,
): GridRow {
  return { number, cells: cells.map((cell, at) => (isLeftOut(at + 1) ? '' : cell)) };
}

/** What is read instead of some rows (`shown`), without some cells of theirs or of others. */
export function leavingOut(
  shown: ReadonlyMap<GridRow, GridRow>,
  cells: readonly CellOfRow[],
): ReadonlyMap<GridRow, GridRow> {
  const instead = new Map(shown);
  for (const [row, own] of groupBy(cells, (cell) => cell.row)) {
    const columns = new Set(own.map(({ column }) => column));
    instead.set(
      row,
      withoutCells(shown.get(row) ?? row, (column) => columns.has(column)),
    );
  }
  return instead;
}
