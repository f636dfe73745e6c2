import type { FormField } from '../../../../form/block-form.ts';
import { isAmountField } from '../../../../form/figure-field.ts';
import { isLostText } from '../../../values/lost-text.ts';
import {
  type BlockView,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { oncePerLayout } from '../../view/layout.ts';
import { standsForAmount } from './among-amounts.ts';
import { labelsBySlot } from './slot-labels.ts';
import type { YearSlot } from './year-slots.ts';

const UNREAD = ['unread-amount', 'bare-money', 'bare-staff', 'word'] as const;
/** What stands for an amount only where its row proves it. */
const BARE = ['measure', 'dash'] as const;
const READ = ['money', 'staff'] as const;

/**
 * Amounts and shares that cannot be read, and what a program shows in the place of one, right at labels that then have no other value:
 * where all that can be read stand at their labels, too, in the block or beside them in their row. Elsewhere rows have moved.
 */
export const placeholdersOf = oncePerLayout((view: BlockView): readonly PlacedValue[] => {
  const { labels } = view;
  const isHeaded = (value: PlacedValue) =>
    labels.some((label) =>
      label.fields.some((field) => isAmountField(field) && isAt(label, value, field, labels)),
    );
  const unread = UNREAD.flatMap((kind) => valuesOfKind(view, kind)).filter(
    (value) => (value.kind !== 'word' || isLostText(value.cell.text)) && isHeaded(value),
  );
  for (const kind of BARE)
    unread.push(...valuesOfKind(view, kind).filter((value) => standsForAmount(view, value)));
  if (unread.length === 0) return unread;
  const read = READ.flatMap((kind) => valuesOfKind(view, kind));
  const aside = read.filter((value) => !isHeaded(value));
  if (aside.length === 0) return unread;
  return unread.filter(
    ({ row }) =>
      read.some((value) => value.row === row) && !aside.some((value) => value.row === row),
  );
});

/** For each slot, whether its only label has a placeholder. */
export function heldSlots(
  view: BlockView,
  slots: readonly YearSlot[],
  labels: readonly PlacedLabel[],
): boolean[] {
  const placeholders = placeholdersOf(view);
  if (placeholders.length === 0) return slots.map(() => false);
  return labelsBySlot(slots, labels).map((own, at) => {
    const [label, ...others] = own;
    if (!label || others.length > 0) return false;
    const fields = slots[at]!.fields.filter((field) => label.fields.includes(field));
    return placeholders.some((value) =>
      fields.some((field) => isAt(label, value, field, view.labels)),
    );
  });
}

/** True right below a label, or right of it where no other label stands there above: rows of labels have their values below. */
function isAt(
  label: PlacedLabel,
  { row, column, shift }: PlacedValue,
  { rows_below: rowsBelow = 1 }: FormField,
  labels: readonly PlacedLabel[],
): boolean {
  const rows = row - label.row;
  if (rows === rowsBelow) return column === label.column + (rows === 1 ? shift : 0);
  if (rows !== rowsBelow - 1 || column !== label.column + 1) return false;
  return !labels.some((other) => other.row === label.row && other.column === column);
}
