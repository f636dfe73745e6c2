import type { TableFieldName } from '../../../form/table-field-name.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** The first column that a form takes for a field; undefined where none is. */
export function columnOf(
  { matched }: Pick<MatchedColumns, 'matched'>,
  name: TableFieldName,
): MatchedColumn | undefined {
  return matched.find(({ field }) => field.field === name);
}

/** Number of the first column that a form takes for a field, from 1; 0, where no row has a cell, if none is. */
export function columnNumberOf(
  columns: Pick<MatchedColumns, 'matched'>,
  name: TableFieldName,
): number {
  return columnOf(columns, name)?.column.column ?? 0;
}
