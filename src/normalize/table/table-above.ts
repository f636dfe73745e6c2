import { countCells, type Grid, type GridRow } from '../../extract/grid.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { type Header, rowsAbove } from './heads/header.ts';
import { matchColumns } from './heads/match-columns.ts';
import { nearestHeader } from './heads/nearest-header.ts';
import { sortRows } from './rows/sort-rows.ts';

const MOST_TITLE_CELLS = 2;

/** A table above the one that is read: its rows, its header's among them, how many programmes they seem to be, and the issue that names them. */
export interface TableAbove {
  readonly rows: readonly GridRow[];
  readonly programmes: number;
  readonly issue: Issue;
}

/**
 * The table above a header that was found, where one stands there whose own header is nearly that of the form: a label of the
 * first of several tables or pages is mistyped or lost. Without this its rows would pass for a title.
 */
export function tableAbove(grid: Grid, header: Header, form: TableForm): TableAbove | null {
  const above = rowsAbove(grid, header);
  const near = nearestHeader({ ...grid, rows: above }, form);
  if (!near) return null;
  const isTitle = (row: GridRow) => countCells([row]) <= MOST_TITLE_CELLS;
  const last = above.findLastIndex((row) => !isTitle(row));
  const first = above.findIndex(({ number }) => number === near.row);
  const rows = above.slice(first, last + 1);
  if (rows.length <= form.header_rows) return null;
  const issue: Issue = {
    severity: 'error',
    code: 'table-changes',
    message: `Row ${near.row} is nearly the header of row ${header.firstRow}, but lacks ${near.hint}; the rows from it to row ${rows.at(-1)!.number} are not loaded`,
    remedy: 'Mend the label in the source.',
    row: near.row,
  };
  const own = { ...header, firstRow: near.row, lastRow: rows[form.header_rows - 1]!.number };
  const { programmes } = sortRows({ ...grid, rows }, own, matchColumns(own, form, null), form);
  return { rows, programmes, issue };
}
