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
  const below = figuresBelow(grid, rows, sorted, columns, carried, form);
  const alike = unlikeFigures(rows, sorted, below.instead, columns);
  const whole = earlyEnds(read, alike.instead, columns);
  const named = namesOverRows(rows, sorted, columns, whole.instead, form);
  const plain = doubtfulPoints(read, named.instead, columns, form);
  const figures = doubtfulFigures(read, plain.instead, columns);
  const clear = percentFractions(read, figures.instead, columns);
  return {
    instead: clear.instead,
    rest: named.rest,
    issues: [
      ...merged.issues,
      ...blanksBelow(
        programmes.map((row) => carried.get(row) ?? row),
        rows.filter((row) => uses.get(row) === 'repeat'),
        columns,
      ),
      ...below.issues,
      ...alike.issues,
      ...whole.issues,
      ...named.issues,
      ...plain.issues,
      ...figures.issues,
      ...clear.issues,
    ],
  };
}
