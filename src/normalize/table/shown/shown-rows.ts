import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import type { SortedRows } from '../rows/sort-rows.ts';
import { blanksBelow } from './blanks-below.ts';
import { carriedCells } from './carried-cells.ts';
import { doubtfulFigures } from './doubtful-figures.ts';
import { doubtfulPoints } from './doubtful-points.ts';
import { earlyEnds } from './early-ends.ts';
import { figuresBelow } from './figures-below.ts';
import { mergedRows } from './merged-rows.ts';
import { namesOverRows } from './names-over-rows.ts';
import { percentFractions } from './percent-fractions.ts';
import type { RowsInstead } from './rows-instead.ts';
import { unlikeFigures } from './unlike-figures.ts';

/** Rows that are read otherwise than they are printed, and those that only go on with another one. */
export interface ShownRows extends RowsInstead {
  /** Rows with the rest of a name above them. */
  readonly rest: ReadonlySet<GridRow>;
}

/**
 * Gives rows what they share with others by a merged cell or by one that is carried down, and takes from them the figures of which
 * it is not clear whose they are, or how much.
 */
export function shownRows(
  grid: Grid,
  rows: readonly GridRow[],
  sorted: SortedRows,
  columns: MatchedColumns,
  form: TableForm,
): ShownRows {
  const { uses, versions } = sorted;
  const programmes = rows.filter((row) => uses.get(row) === 'programme');
  const read = rows.filter((row) => uses.get(row) === 'programme' || uses.get(row) === 'item');
  const placed = rows.filter((row) => uses.get(row) === 'programme' || versions.has(row));
  const merged = mergedRows(grid, { programmes, read, placed }, columns);
  const carried = carriedCells(rows, sorted, columns, merged.instead);
  const repeats = rows.filter((row) => uses.get(row) === 'repeat');
  const shared = programmes.map((row) => carried.get(row) ?? row);
  let instead = carried;
  const issues = [...merged.issues, ...blanksBelow(shared, repeats, columns)];
  // Each step goes on from what those before it have left.
  const take = <Step extends RowsInstead>(step: Step): Step => {
    instead = step.instead;
    issues.push(...step.issues);
    return step;
  };
  take(figuresBelow(grid, rows, sorted, columns, instead, form));
  take(unlikeFigures(rows, sorted, instead, columns));
  take(earlyEnds(read, instead, columns));
  const { rest } = take(namesOverRows(rows, sorted, columns, instead, form));
  take(doubtfulPoints(read, instead, columns, form));
  take(doubtfulFigures(read, instead, columns));
  take(percentFractions(read, instead, columns));
  return { instead, rest, issues };
}
