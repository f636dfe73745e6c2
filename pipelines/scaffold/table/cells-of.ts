import { textAt } from '../../../src/extract/grid.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import type { UnknownTable } from './find-table.ts';

/** So many rows of a table tell what its columns hold. */
export const ROWS_TO_SEE = 200;

/** What stands in the first rows of columns, without empty cells. */
export function cellsOf(columns: readonly HeadedColumn[], { rows }: UnknownTable): string[] {
  return rows
    .slice(0, ROWS_TO_SEE)
    .flatMap((row) => columns.map(({ column }) => textAt(row, column)))
    .filter((text) => text !== '');
}
