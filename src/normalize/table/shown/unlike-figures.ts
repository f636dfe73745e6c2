import { cellReference, columnName, type GridRow } from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfRow } from '../rows/columns-of-rows.ts';
import { textIn } from '../rows/row-text.ts';
import { sayDifferent } from '../rows/say-different.ts';
import type { SortedRows } from '../rows/sort-rows.ts';
import type { RowsInstead } from './rows-instead.ts';
import { type CellOfRow, leavingOut } from './with-cells.ts';

/**
 * Leaves out the figures of a programme that are not of a row's own year, part or item, where its rows print different ones: which of
 * them is meant is not said.
 */
export function unlikeFigures(
  all: readonly GridRow[],
  sorted: SortedRows,
  shown: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): RowsInstead {
  const columns = matched.filter(
    (one) => isOfFigures(one.field) && !isNumbered(one.field.field) && !isOfRow(one),
  );
  const left: CellOfRow[] = [];
  const issues: Issue[] = [];
  for (const rows of runsOf(all, sorted)) {
    const unlike = columns.filter((one) => sayDifferent(rows.map((row) => textIn(row, one))));
    if (unlike.length === 0) continue;
    for (const { column } of unlike)
      left.push(...rows.map((row) => ({ row, column: column.column })));
    issues.push(unlikeIssue(rows, unlike));
  }
  return { instead: leavingOut(shown, left), issues };
}

/** The rows of each programme that has several. */
function runsOf(rows: readonly GridRow[], { uses, years }: SortedRows): GridRow[][] {
  if (years.size > 0) return [...years.values()].map((run) => run.map(({ row }) => row));
  const runs: GridRow[][] = [];
  for (const row of rows) {
    if (uses.get(row) === 'programme') runs.push([row]);
    else if (uses.get(row) === 'item') runs.at(-1)?.push(row);
  }
  return runs.filter(({ length }) => length > 1);
}

function unlikeIssue(rows: readonly GridRow[], columns: readonly MatchedColumn[]): Issue {
  const [first] = rows as [GridRow];
  const { column } = columns[0]!.column;
  const places = columns.map((one) => columnName(one.column.column)).join(', ');
  return {
    severity: 'warning',
    code: 'figures-below',
    message: `Rows ${first.number} to ${rows.at(-1)!.number} are one programme's, and print different figures in column(s) ${places}, the first in ${cellReference(first.number, column)}: which is meant is not said, and none is loaded`,
    remedy:
      "Correct the source; or say 'year: row' of the field in the form file, if each row's figure is of its own year.",
    row: first.number,
    column,
  };
}
