import { type GridRow, textAt } from '../../../extract/grid.ts';
import type { MatchedColumn } from '../heads/match-columns.ts';

/** The text of a row in a column, as it is compared. */
export function textIn(row: GridRow, { column }: MatchedColumn): string {
  return textAt(row, column.column);
}

/** True where a row says nothing else in a column than a programme's first row does. */
export function isBlankOrSame(row: GridRow, first: GridRow, column: MatchedColumn): boolean {
  const text = textIn(row, column);
  return text === '' || text === textIn(first, column);
}
