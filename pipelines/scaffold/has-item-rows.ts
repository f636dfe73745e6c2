import { isNumbered } from '../../src/form/table-field-name.ts';
import type { DraftField } from './draft-field.ts';
import type { UnknownTable } from './find-table.ts';

/** A single row may be a slip. */
const FEWEST = 2;

/** True where rows below a programme's own name further indicators of it, and nothing of another programme. */
export function hasItemRows({ rows }: UnknownTable, fields: readonly DraftField[]): boolean {
  const named = fields.filter(({ field }) => /^(?:activity|outcome|population)_name$/u.test(field));
  const kinds = new Set(fields.map(({ field }) => field));
  if (kinds.has('outcome_name') && kinds.has('population_name')) return false;
  const columnsOf = (some: readonly DraftField[]) =>
    some.flatMap(({ columns }) => columns.map(({ column }) => column.column));
  const names = columnsOf(named);
  const others = columnsOf(fields.filter(({ field }) => !isNumbered(field)));
  const isFilled = (cells: readonly string[]) => (column: number) =>
    (cells[column - 1] ?? '').trim() !== '';
  const items = rows.filter(
    ({ cells }) => names.some(isFilled(cells)) && !others.some(isFilled(cells)),
  );
  return items.length >= FEWEST;
}
