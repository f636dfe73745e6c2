import { isNumbered } from '../../../src/form/table-field-name.ts';
import { byItem, type DraftField } from './draft-field.ts';

/**
 * Fields in the order of their columns, and numbered names one by one, where only their order tells of which item other columns are:
 * the form then shows behind which name each of them stands, and a file in which they moved is found out.
 */
export function itemsInOrder(fields: readonly DraftField[]): readonly DraftField[] {
  const byOrder = new Set(fields.filter((one) => one.occurrence !== null).map(kindOf));
  const isSplit = (one: DraftField) => one.numbers.length > 0 && byOrder.has(kindOf(one));
  if (!fields.some(isSplit)) return fields;
  const firstOf = ({ columns }: DraftField) =>
    Math.min(...columns.map(({ column }) => column.column));
  return fields
    .flatMap((one) => (isSplit(one) ? byItem(one) : [one]))
    .sort((a, b) => firstOf(a) - firstOf(b));
}

function kindOf({ field }: DraftField): string {
  return isNumbered(field) ? field.replace(/_.*$/u, '') : '';
}
