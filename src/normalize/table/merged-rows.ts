import { cellReference, columnName, type Grid, type GridRow } from '../../extract/grid.ts';
import { isOfFigures } from '../../form/table-field.ts';
import type { Issue } from '../../issue.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** Rows of which a figure is left out, each as it is to be read instead, and what was left out. */
export interface MergedRows {
  readonly instead: ReadonlyMap<GridRow, GridRow>;
  readonly issues: readonly Issue[];
}

/** A merged cell of a column, and the rows of the programmes that it reaches over. */
interface Reach {
  readonly first: GridRow;
  readonly others: readonly number[];
}

/**
 * Cells that are merged downwards over several programmes: a text stays with the first one, a figure with none, since it
 * may be the sum of them all.
 */
export function mergedRows(
  grid: Grid,
  programmes: readonly GridRow[],
  columns: MatchedColumns,
): MergedRows {
  const instead = new Map<GridRow, GridRow>();
  const issues: Issue[] = [];
  const places = new Map(programmes.map(({ number }, at) => [number, at]));
  for (const column of columns.matched) {
    const reaches = reachesOf(grid, programmes, places, column);
    if (reaches.length === 0) continue;
    const isFigure = isOfFigures(column.field);
    issues.push(mergedIssue(column, reaches, isFigure));
    if (!isFigure) continue;
    for (const { first } of reaches) {
      const { cells } = instead.get(first) ?? first;
      instead.set(first, { ...first, cells: cells.with(column.column.column - 1, '') });
    }
  }
  return { instead, issues };
}

function reachesOf(
  { merged = [] }: Grid,
  programmes: readonly GridRow[],
  places: ReadonlyMap<number, number>,
  { column: { column } }: MatchedColumn,
): Reach[] {
  return merged.flatMap(({ left, top, bottom }) => {
    const at = left === column ? places.get(top) : undefined;
    if (at === undefined) return [];
    const first = programmes[at]!;
    if ((first.cells[column - 1] ?? '').trim() === '') return [];
    const others: number[] = [];
    for (const { number } of programmes.slice(at + 1, at + 1 + bottom - top)) {
      if (number <= bottom) others.push(number);
    }
    return others.length > 0 ? [{ first, others }] : [];
  });
}

function mergedIssue(
  { field, column: { column } }: MatchedColumn,
  reaches: readonly Reach[],
  isFigure: boolean,
): Issue {
  const { first, others } = reaches[0]!;
  const place = `${cellReference(first.number, column)}:${cellReference(others.at(-1)!, column)}`;
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
    rawText: first.cells[column - 1]!.slice(0, 200),
  };
}
