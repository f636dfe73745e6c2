import { type Grid, type GridRow, textAt } from '../../../../extract/grid.ts';
import { beginningOf, type Issue } from '../../../../issue.ts';
import { columnNumberOf } from '../../heads/column-of.ts';
import { type Header, lastLabelled, rowsBelow } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import { ColumnWords } from './column-words.ts';
import { ForeignCells } from './foreign-cells.ts';

/**
 * Rows of a text file that a line end inside a cell has broken, where blanks were filled in behind both parts since: the first ends
 * early, and the cells of the next row are no programme's where they stand, but fill what the first one lacks. Each part with the
 * error that says so.
 */
export function rowsInTwo(
  grid: Grid,
  header: Header,
  programmes: readonly GridRow[],
  columns: MatchedColumns,
): ReadonlyMap<GridRow, Issue> {
  const found = new Map<GridRow, Issue>();
  const last = lastLabelled(header)?.column ?? 0;
  if (grid.sheet !== null || last === 0) return found;
  const name = columnNumberOf(columns, 'programme_name');
  const table = new ForeignCells(new ColumnWords(programmes), programmes.length, name, last);
  const rows = rowsBelow(grid, header);
  const own = new Set(programmes);
  for (const [at, next] of rows.entries()) {
    const row = rows[at - 1];
    if (!row || !own.has(row) || found.has(row)) continue;
    const end = endOf(row, last);
    if (end === last || !goesOn(next, end, last, name, table)) continue;
    for (const part of [row, next]) found.set(part, inTwo(part, row, next));
  }
  return found;
}

/** The last column up to the table's end that a row fills; 0 where it fills none. */
function endOf(row: GridRow, last: number): number {
  let end = last;
  while (end > 0 && textAt(row, end) === '') end--;
  return end;
}

/** True for a row whose first cell is the rest of the one before it in a column, and whose others are at home behind that one, not where they stand. */
function goesOn(
  row: GridRow,
  column: number,
  last: number,
  name: number,
  table: ForeignCells,
): boolean {
  const width = endOf(row, last + 1);
  const aside = column - 1;
  if (column < 1 || width < 2 || aside + width > last || textAt(row, 1) === '') return false;
  const behind = Array.from({ length: last - column }, (_, at) => column + 1 + at);
  const usual = behind.filter((one) => table.isUsual(one));
  const fills = usual.length > 0 && usual.every((one) => textAt(row, one - aside) !== '');
  if (!fills || behind.some((one) => table.isForeign(one, textAt(row, one - aside)))) return false;
  const own = Array.from({ length: width }, (_, at) => at + 1);
  return textAt(row, name) === '' || own.some((one) => table.isForeign(one, textAt(row, one)));
}

function inTwo({ number, cells }: GridRow, first: GridRow, rest: GridRow): Issue {
  return {
    severity: 'error',
    code: 'row-shifted',
    message: `Row ${first.number} ends early, and row ${rest.number} seems to be its rest, as where a line end stands inside a cell; neither is loaded`,
    remedy: 'Put both rows together in the source, and quotes around cells with line ends.',
    row: number,
    rawText: beginningOf(cells.join(',')),
  };
}
