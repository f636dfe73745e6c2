import type { Grid, GridRow } from '../extract/grid.ts';

/** The rows of a sheet as it shows them, and what it hides at its place. */
export interface PartedRows {
  readonly shown: readonly GridRow[];
  readonly hidden: readonly GridRow[];
}

/**
 * Takes what stands in hidden rows and columns out of a sheet of labels. Nothing there tells an old version of a row, the words that one may
 * choose from or a sum on the way from what is printed, and who hid them did not mean them to be read.
 */
export function partHidden({ rows, hidden }: Grid): PartedRows {
  if (!hidden) return { shown: rows, hidden: [] };
  const keep = (isKept: (isHidden: boolean) => boolean) =>
    rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, at) =>
        isKept(hidden.rows.has(number) || hidden.columns.has(at + 1)) ? cell : '',
      ),
    }));
  return { shown: keep((isHidden) => !isHidden), hidden: keep((isHidden) => isHidden) };
}
