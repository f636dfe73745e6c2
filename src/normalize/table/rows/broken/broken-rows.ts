import type { Grid, GridRow } from '../../../../extract/grid.ts';
import type { Issue } from '../../../../issue.ts';
import type { Header } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import { rowsInTwo } from './rows-in-two.ts';
import { shiftedRows } from './shifted-rows.ts';
import { unevenRow, unevenRows } from './uneven-rows.ts';

/** Rows whose cells cannot be told to columns, each with the error that says why; of several reasons the surest counts. */
export function brokenRows(
  grid: Grid,
  header: Header,
  rows: readonly GridRow[],
  columns: MatchedColumns,
): ReadonlyMap<GridRow, Issue> {
  const shifted = shiftedRows(rows, columns, header);
  // A cell of a worksheet holds its line ends.
  const inTwo = grid.sheet === null ? rowsInTwo(rows, shifted, columns, header) : [];
  const uneven = [...unevenRows(grid, header, rows)].map(
    (row) => [row, unevenRow(row, grid, header)] as const,
  );
  return new Map([...shifted, ...inTwo, ...uneven]);
}
