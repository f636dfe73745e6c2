import { type GridRow, textAt } from '../../../src/extract/grid.ts';
import { isCostField } from '../../../src/form/table-field-name.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** Why an amount beside rows of years waits for a person. */
export const FIRST_ROW_ALONE =
  'stands in the first of the rows of each programme alone: it may be of that year, or of the edition';

/** Whose an amount is where a programme has a row for each of its years: each row's, the programme's, or not clear. */
export type Owner = 'row' | 'programme' | 'unclear';

/**
 * Tells whose the amounts of a column are. Those that all rows of a programme repeat, or that one cell over them holds, are the
 * programme's; one that stands in the first row alone may be of that year as well. `runs` are the rows of each programme.
 */
export function ownerOf(
  { field, offset, column: { column, year } }: NumberedColumn,
  runs: readonly (readonly GridRow[])[],
  { grid: { merged = [] } }: UnknownTable,
): Owner {
  const isDated = year !== null || offset !== null;
  if (field === null || !isCostField(field) || isDated) return 'row';
  const textIn = (row: GridRow) => textAt(row, column);
  const isMerged = ({ number }: GridRow) =>
    merged.some(
      ({ top, bottom, left, right }) =>
        top === number && bottom > number && left <= column && column <= right,
    );
  const several = runs.filter((run) => run.length > 1 && textIn(run[0]!) !== '');
  if (several.length === 0) return 'row';
  const isBlankBelow = (run: readonly GridRow[]) => run.slice(1).every((row) => textIn(row) === '');
  const isSame = (run: readonly GridRow[]) => run.every((row) => textIn(row) === textIn(run[0]!));
  if (several.every((run) => isSame(run) || isMerged(run[0]!))) return 'programme';
  return several.every((run) => isBlankBelow(run) || isSame(run)) ? 'unclear' : 'row';
}
