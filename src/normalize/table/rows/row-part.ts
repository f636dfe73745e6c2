import type { GridRow } from '../../../extract/grid.ts';
import type { MatchedColumn } from '../heads/match-columns.ts';

/** A row of a programme, the columns that are read in it, and the year that it says its figures are of. */
export interface RowPart {
  readonly row: GridRow;
  readonly columns: readonly MatchedColumn[];
  readonly year: number | null;
  /** Key of the text that says what its figures are; '' where none does. */
  readonly part: string;
  /** Columns in which it says once more what stands above it. */
  readonly again: readonly number[];
}
