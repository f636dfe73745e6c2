import type { FormField } from '../../../../form/block-form.ts';
import {
  type BlockView,
  fieldsInAnyYear,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { isAtLabel, linkCost } from '../../view/link-cost.ts';
import { isRightAfter } from '../../view/neighbours.ts';
import type { YearSlot } from './year-slots.ts';

const SHADOWED = 1;
const CLAIMED_BY_LEFT_LABEL = 0.6;

/** Cost of the best label for a value in a slot; Infinity without any. A nearer label of the group takes from a farther. */
export function labelCost(
  slot: YearSlot,
  value: PlacedValue,
  labels: readonly PlacedLabel[],
): number {
  let best = Infinity;
  for (const label of labels) {
    if (label.year !== slot.year) continue;
    const field = slot.fields.find((own) => label.fields.includes(own));
    if (!field) continue;
    let cost = linkCost(label, value, field.rows_below);
    if (cost === Infinity) continue;
    if (isShadowed(label, value, labels)) cost += SHADOWED;
    if (label.row !== value.row && labels.some((left) => isRightAfter(value, left)))
      cost += CLAIMED_BY_LEFT_LABEL;
    best = Math.min(best, cost);
  }
  return best;
}

function isShadowed(
  label: PlacedLabel,
  value: PlacedValue,
  labels: readonly PlacedLabel[],
): boolean {
  return labels.some(
    (other) =>
      other.row > label.row &&
      other.row < value.row &&
      other.year !== label.year &&
      Math.abs(other.column - value.column) <= Math.abs(label.column - value.column) + 1,
  );
}

/** True for a value right at a label of such a field. */
export function isAtLabelOf(
  { labels }: BlockView,
  value: PlacedValue,
  isOne: (field: FormField) => boolean,
): boolean {
  return labels.some((label) => label.fields.some(isOne) && isAtLabel(label, value));
}

/** Cost of the nearest label of such a field, of whatever year; Infinity without any. */
export function distanceTo(
  { labels }: BlockView,
  value: PlacedValue,
  isOne: (field: FormField) => boolean,
): number {
  let least = Infinity;
  for (const label of labels) {
    for (const field of fieldsInAnyYear(label)) {
      if (isOne(field)) least = Math.min(least, linkCost(label, value, field.rows_below));
    }
  }
  return least;
}
