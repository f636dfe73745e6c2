import {
  cellAt,
  cellReference,
  columnName,
  type Grid,
  type GridRow,
} from '../../../extract/grid.ts';
import { isOfFigures, type TableField } from '../../../form/table-field.ts';
import { PLACING } from '../../../form/table-field-name.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfRow } from '../rows/columns-of-rows.ts';
import type { RowsInstead } from './rows-instead.ts';
import { withCell } from './with-cells.ts';

/** A merged cell of a column, and the rows of the programmes that it reaches over. */
interface Reach {
  readonly first: GridRow;
  readonly others: readonly GridRow[];
}

/** Rows of a table by what they are read for. */
interface RowsOfTable {
  readonly programmes: readonly GridRow[];
  /** The same, with the rows of their further items and years. */
  readonly read: readonly GridRow[];
  /** The same as `programmes`, with hidden old versions of them. */
  readonly placed: readonly GridRow[];
}

/**
 * Cells that are merged downwards over several programmes: an office, a level of the plan or an account is that of them all, any
 * other text stays with the first one, a figure with none, since it may be the sum of them all. Where each year of a programme has
 * a row, a figure of several years is none of one. What begins in a hidden old version holds for the rows in sight as well.
 */
export function mergedRows(grid: Grid, rows: RowsOfTable, columns: MatchedColumns): RowsInstead {
  const instead = new Map<GridRow, GridRow>();
  const issues: Issue[] = [];
  const reachesIn = (some: readonly GridRow[]) => {
    const places = new Map(some.map(({ number }, at) => [number, at]));
    return (matched: MatchedColumn) => reachesOf(grid, some, places, matched);
  };
  const overProgrammes = reachesIn(rows.programmes);
  const overYears = reachesIn(rows.read);
  const overAll = reachesIn(rows.placed);
  for (const matched of columns.matched) {
    const { field, column } = matched;
    const use = useOf(field);
    const over = isOfRow(matched) ? overYears : use === 'all' ? overAll : overProgrammes;
    const reaches = over(matched);
    if (reaches.length === 0) continue;
    if (use !== 'all') issues.push(mergedIssue(matched, reaches, use === 'none'));
    for (const [row, text] of changedTexts(reaches, column.column, use))
      instead.set(row, withCell(instead.get(row) ?? row, column.column, text));
  }
  return { instead, issues };
}

/** Whose a merged cell is: of all programmes that it reaches over, of the first one, or of none. */
type MergedUse = 'all' | 'first' | 'none';

function useOf(field: TableField): MergedUse {
  if (PLACING.includes(field.field)) return 'all';
  return isOfFigures(field) ? 'none' : 'first';
}

/** What stands in a column in place of what is printed, by rows. */
function changedTexts(
  reaches: readonly Reach[],
  column: number,
  use: MergedUse,
): readonly (readonly [GridRow, string])[] {
  if (use === 'first') return [];
  if (use === 'none') return reaches.map(({ first }) => [first, ''] as const);
  return reaches.flatMap(({ first, others }) =>
    others.map((row) => [row, cellAt(first, column)] as const),
  );
}

function reachesOf(
  { merged = [] }: Grid,
  rows: readonly GridRow[],
  places: ReadonlyMap<number, number>,
  { column: { column } }: MatchedColumn,
): Reach[] {
  return merged.flatMap(({ left, top, bottom }) => {
    const at = left === column ? places.get(top) : undefined;
    if (at === undefined) return [];
    const first = rows[at]!;
    if (cellAt(first, column).trim() === '') return [];
    const others = rows
      .slice(at + 1, at + 1 + bottom - top)
      .filter(({ number }) => number <= bottom);
    return others.length > 0 ? [{ first, others }] : [];
  });
}

function mergedIssue(
  { field, column: { column } }: MatchedColumn,
  reaches: readonly Reach[],
  isFigure: boolean,
): Issue {
  const { first, others } = reaches[0]!;
  const place = `${cellReference(first.number, column)}:${cellReference(others.at(-1)!.number, column)}`;
  const more = reaches.length > 1 ? `, like ${reaches.length - 1} more in its column` : '';
  const rows = reaches.reduce((sum, one) => sum + one.others.length, 0);
  const lost = isFigure
    ? 'its figure is loaded for none of them'
    : `${field.field} is loaded for the first of them only and stays empty in ${rows} row(s)`;
  return {
    severity: 'warning',
    code: 'merged-over-rows',
    message: `${place} is one cell over several programmes${more}: ${lost}`,
    remedy: `Unmerge column ${columnName(column)} and write into every row what holds for it.`,
    row: first.number,
    column,
    rawText: beginningOf(cellAt(first, column)),
  };
}
