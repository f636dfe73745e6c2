import { type GridRow, textAt } from '../../../src/extract/grid.ts';
import { isNumbered } from '../../../src/form/table-field-name.ts';
import { ITEM_NAME } from '../../../src/normalize/table/rows/item-rows.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';

/** A single row may be a slip. */
const FEWEST = 2;

/** True where rows below a programme's own name further indicators of it, and nothing of another programme; the year of a row aside. */
export function hasItemRows({ rows }: UnknownTable, fields: readonly DraftField[]): boolean {
  const named = fields.filter(({ field }) => ITEM_NAME.test(field));
  const kinds = new Set(fields.map(({ field }) => field));
  if (kinds.has('outcome_name') && kinds.has('population_name')) return false;
  const columnsOf = (some: readonly DraftField[]) =>
    some.flatMap(({ columns }) => columns.map(({ column }) => column.column));
  const names = columnsOf(named);
  const isOfRow = ({ field, year, rows }: DraftField) =>
    /^row_/u.test(field) || year === 'row' || rows !== undefined;
  const others = columnsOf(fields.filter((one) => !isNumbered(one.field) && !isOfRow(one)));
  const itemIn = (row: GridRow) => names.map((column) => textAt(row, column)).join('');
  let first: GridRow | null = null;
  let items = 0;
  for (const row of rows) {
    const isSame = (column: number) =>
      ['', first && textAt(first, column)].includes(textAt(row, column));
    const isOther = itemIn(row) !== '' && (first === null || itemIn(row) !== itemIn(first));
    if (first !== null && isOther && others.every(isSame)) items++;
    else if (others.some((column) => textAt(row, column) !== '')) first = row;
  }
  return items >= FEWEST;
}
