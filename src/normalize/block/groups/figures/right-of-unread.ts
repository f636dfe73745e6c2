import { isFigureOf } from '../../../../form/figure-field.ts';
import type { BlockView, PlacedValue } from '../../view/block-view.ts';

const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;

/**
 * A share right of an amount that stands below a label of shares is in a row of costs, whatever label is above it: one that cannot be
 * read, or a whole number with separators that lost its unit.
 */
export function isRightOfUnread(
  { labels, values }: BlockView,
  { index, row, column }: PlacedValue,
): boolean {
  const left = values[index - 1];
  if (left?.row !== row || left.column !== column - 1) return false;
  if (left.kind !== 'unread-amount' && !THOUSANDS.test(left.cell.text)) return false;
  return labels.some(
    (label) =>
      label.row === row - 1 &&
      label.column === left.column &&
      label.fields.some((field) => isFigureOf(field, 'staff')),
  );
}
