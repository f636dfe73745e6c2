import type { GridRow } from '../../../extract/grid.ts';
import type { Issue } from '../../../issue.ts';

/** What is read instead of some rows, by the rows as they are printed, and what has to be said of it. */
export interface RowsInstead {
  readonly instead: ReadonlyMap<GridRow, GridRow>;
  readonly issues: readonly Issue[];
}
