import type { BlockView, PlacedValue } from '../../view/block-view.ts';
import { isLabelOf } from './slot-labels.ts';
import type { YearSlot } from './year-slots.ts';

/** Label costs by value and slot: a figure whose row may have closed up is as near to the label beside its own as to that. */
export function withClosedRows(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  links: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const { closed } = view.layout;
  if (closed.size === 0) return links;
  return links.map((own, index) => {
    const value = values[index]!;
    if (!closed.has(value.index)) return own;
    const above = view.labels.filter(({ row }) => row === value.row - 1);
    const first = above.find(({ column }) => column === value.column)!;
    const second = above.find(({ column }) => column === value.column + 1)!;
    const least = Math.min(...own.filter((_, at) => isLabelOf(first, slots[at]!)));
    return own.map((cost, at) => (isLabelOf(second, slots[at]!) ? Math.min(cost, least) : cost));
  });
}
