import type { BlockView, PlacedValue } from '../block-view.ts';
import { heads, type YearSlot } from './year-slots.ts';

/** True for a value that stands in a plain table below a label of something else than the slot. */
export function isInTableOfOther(
  { layout, labels }: BlockView,
  value: PlacedValue,
  slot: YearSlot,
): boolean {
  const label = layout.inTables.get(value.index);
  return label !== undefined && !heads(labels[label]!, slot);
}
