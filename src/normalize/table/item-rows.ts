import type { GridRow } from '../../extract/grid.ts';
import { isNumbered, type TableFieldName } from '../../form/table-field-name.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** Fields that name an indicator or activity. */
export const ITEM_NAME = /^(?:activity|outcome|population)_name$/u;

/**
 * Tells the rows that hold further indicators or activities of the programme above them, where a form says that there are
 * some (`item_rows`): they name an item and say more of it, and nothing stands in any column of the programme itself.
 */
export function itemRows({ matched }: MatchedColumns, form: TableForm): (row: GridRow) => boolean {
  if (!form.item_rows) return () => false;
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const more = matched.filter(
    ({ field }) => isNumbered(field.field) && !ITEM_NAME.test(field.field),
  );
  const others = matched.filter(({ field }) => !isNumbered(field.field));
  const textIn = ({ cells }: GridRow, { column }: MatchedColumn) =>
    (cells[column.column - 1] ?? '').trim();
  return (row) => {
    const isFilled = (one: MatchedColumn) => textIn(row, one) !== '';
    return names.some(isFilled) && more.some(isFilled) && !others.some(isFilled);
  };
}

/** The columns of the item in the row that stands so many rows below its programme, numbered on from those above. */
export function itemColumns({ matched }: MatchedColumns, rowsBelow: number): MatchedColumn[] {
  const most = new Map<string, number>();
  const kindOf = (field: TableFieldName) => field.split('_')[0]!;
  const own = matched.filter(({ field }) => isNumbered(field.field));
  for (const { field, no } of own) {
    const kind = kindOf(field.field);
    most.set(kind, Math.max(no, most.get(kind) ?? 0));
  }
  return own.map((one) => ({
    ...one,
    no: one.no + most.get(kindOf(one.field.field))! * rowsBelow,
  }));
}
