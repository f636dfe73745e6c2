import { textAt } from '../../../src/extract/grid.ts';
import { PLACING } from '../../../src/form/table-field-name.ts';
import { seemsCarried } from '../../../src/normalize/table/shown/blanks-below.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** True for an office or level of the plan that is printed in the first of its rows alone: blanks follow, and never the same text again but below a header that is printed again. 新規 of a type of affairs may as well be of one row. */
export function isCarried(
  { field, columns }: DraftField,
  { grid, rows }: UnknownTable,
  fields: readonly DraftField[],
): boolean {
  const [own] = columns;
  const name = fields.find((one) => one.field === 'programme_name')?.columns[0];
  if (!PLACING.includes(field) || field === 'affairs_types' || !own || !name || columns.length > 1)
    return false;
  const { column } = own.column;
  const named = rows.filter((row) => textAt(row, name.column.column) !== '');
  const isMerged = (grid.merged ?? []).some(
    ({ left, top, bottom }) => left === column && bottom > top,
  );
  return !isMerged && seemsCarried(named, own.column);
}
