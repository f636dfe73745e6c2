import { columnKey } from '../../../src/form/column-key.ts';
import { isYearly } from '../../../src/form/table-field-name.ts';
import type { NumberedColumn } from '../guess/number-items.ts';

/** Why the columns of a label wait for a person. */
export const MISDATED =
  'one column of this label has no year above it: where the text of a group stands in its middle, put it over the first column';

/**
 * Columns of figures that get their year from a text above them, while another one of their label has none: the text of a group may
 * stand in its middle, so that it dates the first columns of the next one.
 */
export function misdatedColumns(columns: readonly NumberedColumn[]): ReadonlySet<NumberedColumn> {
  const figures = columns.filter(
    ({ field, offset }) => field && isYearly(field) && offset === null,
  );
  const isOfLabel =
    ({ field, no, column }: NumberedColumn) =>
    (other: NumberedColumn) =>
      other.field === field && other.no === no && other.column.key === column.key;
  const undated = figures.filter((one) => one.column.year === null && isOutside(one, columns));
  return new Set(
    undated.flatMap((one) => {
      const alike = figures.filter(isOfLabel(one));
      return alike.some(isDatedAbove) ? alike : [];
    }),
  );
}

function isDatedAbove({ column }: NumberedColumn): boolean {
  return column.year !== null && columnKey(column.label).year === null;
}

/** True for a figure below no text, or below one that begins over other columns than figures: 基本情報, or another column's label. */
function isOutside(one: NumberedColumn, columns: readonly NumberedColumn[]): boolean {
  const group = one.column.above.join('|');
  if (group === '' || columns.some(({ column }) => column.label === group)) return true;
  const [first] = columns.filter(({ column }) => column.above.join('|') === group);
  return !first?.field || !isYearly(first.field);
}
