import { isInGroups } from '../../../../form/figure-field.ts';
import {
  type BlockView,
  fieldsInAnyYear,
  isAlone,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { NEAR_LABEL } from '../../view/link-cost.ts';
import { distanceTo, isAtLabelOf } from './label-cost.ts';

/** Figures that the form prints without a label are nearer to some label of their group. */
const FARTHEST_ROWS = 4;
const FARTHEST_LEFT = 4;
const FARTHEST_RIGHT = 5;

/**
 * True for a figure alone in its row, at no label of its groups: a page's number, a total or a note between the rows. What the
 * form prints without a label has others beside it.
 */
export function isAdrift(view: BlockView, value: PlacedValue, groups: readonly string[]): boolean {
  if (!isAlone(view, value)) return false;
  return distanceTo(view, value, (field) => isInGroups(field, groups)) > NEAR_LABEL;
}

/**
 * True for a figure that stands far from all labels of its groups, where a block prints some: a code, or a text that is nothing
 * but a figure.
 */
export function isFarAway(
  { labels }: BlockView,
  value: PlacedValue,
  groups: readonly string[],
): boolean {
  const own = labels.filter((label) =>
    fieldsInAnyYear(label).some((field) => isInGroups(field, groups)),
  );
  return own.length > 0 && !own.some((label) => isInReach(label, value));
}

/** True for an amount that cannot be read, unless it stands right at a label of the groups. */
export function isUnreadAmountElsewhere(
  view: BlockView,
  value: PlacedValue,
  groups: readonly string[],
): boolean {
  return (
    value.kind === 'unread-amount' &&
    !isAtLabelOf(view, value, (field) => isInGroups(field, groups))
  );
}

function isInReach(label: PlacedLabel, value: PlacedValue): boolean {
  const right = value.column - label.column;
  return (
    Math.abs(value.row - label.row) <= FARTHEST_ROWS &&
    right >= -FARTHEST_LEFT &&
    right <= FARTHEST_RIGHT
  );
}
