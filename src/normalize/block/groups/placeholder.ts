import type { BlockView, PlacedLabel, PlacedValue } from '../view/block-view.ts';
import { linkCost } from '../view/link-cost.ts';

const AT_A_TEXT_LABEL = 0.5;

/** True for a dash or a word such as なし that stands in a text's place rather than in an indicator's. */
export function isTextPlaceholder(view: BlockView, value: PlacedValue): boolean {
  if (value.kind !== 'dash' && value.kind !== 'word') return false;
  const nearest = (isOne: (label: PlacedLabel) => boolean) =>
    Math.min(Infinity, ...view.labels.filter(isOne).map((label) => linkCost(label, value)));
  const text = nearest((label) => label.fields.some((field) => field.kind === 'text'));
  if (text > AT_A_TEXT_LABEL) return false;
  return text < nearest((label) => label.fields.some((field) => field.group === 'indicator'));
}
