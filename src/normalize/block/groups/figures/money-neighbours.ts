import type { BlockView, PlacedValue } from '../../view/block-view.ts';
import { CLOSE_TO_LABEL } from '../../view/link-cost.ts';
import type { YearSlot } from './year-slots.ts';

const WRONG_NEIGHBOUR = 2.4;
const FARTHEST_NEIGHBOUR = 2;

interface Neighbours {
  readonly left: PlacedValue | undefined;
  readonly right: PlacedValue | undefined;
}

/**
 * Values beside one another: in a row, a column apart at most, without a label between. A cost at its label and a share
 * are none: groups that a form prints side by side meet in a row.
 */
export function neighboursOf(
  view: BlockView,
  values: readonly PlacedValue[],
  isCost: readonly boolean[],
  index: number,
): Neighbours {
  const value = values[index]!;
  const beside = (at: number) => {
    const other = values[at];
    if (!other || other.row !== value.row) return undefined;
    if (other.kind !== value.kind && (isCost[at] || isCost[index])) return undefined;
    const [left, right] = [
      Math.min(other.column, value.column),
      Math.max(other.column, value.column),
    ];
    if (right - left > FARTHEST_NEIGHBOUR) return undefined;
    const isApart = view.labels.some(
      (label) => label.row === value.row && label.column > left && label.column < right,
    );
    return isApart ? undefined : other;
  };
  return { left: beside(index - 1), right: beside(index + 1) };
}

/**
 * An amount with an amount beside it is a cost, one with a share beside it is personnel; likewise for shares. Less so
 * for an amount that stands right where a label of its slot has it.
 */
export function neighbourCost(
  slot: YearSlot,
  value: PlacedValue,
  { left, right }: Neighbours,
  label: number,
): number {
  if (value.kind === 'money') {
    if (right?.kind === 'staff') return slot.group === 'cost' ? WRONG_NEIGHBOUR : 0;
    const isWrong = slot.group === 'personnel' && (left || right);
    return isWrong ? WRONG_NEIGHBOUR * Math.min(1, label / CLOSE_TO_LABEL) : 0;
  }
  if (left?.kind === 'money') return slot.group === 'staff' ? WRONG_NEIGHBOUR : 0;
  return slot.group === 'personnel' && (left || right) ? WRONG_NEIGHBOUR : 0;
}
