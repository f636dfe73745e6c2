import type { BlockView, PlacedLabel, PlacedValue } from '../view/block-view.ts';
import { CLOSE_TO_LABEL, nearestCost } from '../view/link-cost.ts';

/** True for a dash or a word such as なし that stands in a text's place rather than in an indicator's. */
export function isTextPlaceholder(view: BlockView, value: PlacedValue): boolean {
  if (value.kind !== 'dash' && value.kind !== 'word') return false;
  const nearest = (isOne: (label: PlacedLabel) => boolean) =>
    nearestCost(view.labels.filter(isOne), value);
  const text = nearest((label) => label.fields.some((field) => field.kind === 'text'));
  if (text > CLOSE_TO_LABEL) return false;
  return text < nearest((label) => label.fields.some((field) => field.group === 'indicator'));
}
