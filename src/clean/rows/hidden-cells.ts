import { allLines } from '../../extract/all-lines.ts';
import type { Grid, GridRow } from '../../extract/grid.ts';
import { mergedAt } from '../../extract/merged-at.ts';

/** The rows of a sheet as it shows them, and what it hides at its place. */
export interface ShownRows {
  readonly shown: readonly GridRow[];
  readonly hidden: readonly GridRow[];
}

/**
 * Takes what stands in hidden rows and columns out of a sheet of labels. Nothing there tells an old version of a row, the words that one may
 * choose from or a sum on the way from what is printed, and who hid them did not mean them to be read. A merged cell is shown where any of its
 * rows and columns are.
 */
export function partHidden({ rows, hidden, merged = [] }: Grid): ShownRows {
  if (!hidden) return { shown: rows, hidden: [] };
  const reachOf = mergedAt(merged);
  const isHidden = (row: number, column: number) => {
    const isAway = hidden.rows.has(row) || hidden.columns.has(column);
    const reach = isAway ? reachOf(row, column) : undefined;
    if (!reach) return isAway;
    const { top, bottom, left, right } = reach;
    return (
      allLines(top, bottom, (one) => hidden.rows.has(one)) ||
      allLines(left, right, (one) => hidden.columns.has(one))
    );
  };
  const keep = (areHidden: boolean) =>
    rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, at) => (isHidden(number, at + 1) === areHidden ? cell : '')),
    }));
  return { shown: keep(false), hidden: keep(true) };
}
