import { type BlockView, labelsOfField, type PlacedValue } from '../view/block-view.ts';
import { isAtLabel } from '../view/link-cost.ts';
import { isRightAfter } from '../view/neighbours.ts';
import type { ValueKind } from '../view/value-kinds.ts';

const LONGEST_RATING = 8;
const SHORTEST_REASON = 10;
/** What a rating that the form does not know may look like: 5, 高, ◎, -. */
const KINDS: ReadonlySet<ValueKind> = new Set(['text', 'measure', 'word', 'dash', 'rank']);

/**
 * What stands in the place of a rating and is none that the form knows: at its label, or in the first row before the reason, where
 * nothing but labels stands between it and the department.
 */
export function unreadRating(view: BlockView): PlacedValue | undefined {
  const short = view.values.filter(
    ({ kind, cell }) => KINDS.has(kind) && cell.raw.length <= LONGEST_RATING,
  );
  const labels = labelsOfField(view, 'rating');
  if (labels.length > 0)
    return short.find((value) => labels.some((label) => isAtLabel(label, value)));
  return short.find((value) => isBeforeReason(view, value));
}

function isBeforeReason({ values, labels }: BlockView, value: PlacedValue): boolean {
  if (value.row !== 0) return false;
  const reason = values[value.index + 1];
  if (!reason || !isRightAfter(reason, value)) return false;
  if (reason.kind !== 'text' || reason.cell.raw.length < SHORTEST_REASON) return false;
  const indicator = labels.findLast(({ row, column }) => row === 0 && column < value.column);
  return indicator?.fields.some(({ field }) => OF_INDICATOR.has(field)) ?? false;
}

/** The labels that stand last before the rating. */
const OF_INDICATOR: ReadonlySet<string> = new Set(['indicator_name', 'target_basis']);
