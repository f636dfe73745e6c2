import type { YearRole } from '../../form/form.ts';
import { UNUSED } from '../assignment-problem.ts';
import type { PlacedValue } from '../block-view.ts';
import type { YearSlot } from './year-slots.ts';

const ORDER: Record<YearRole, number> = { previous: 0, current: 1, next: 2 };
const NEWER_ABOVE_OLDER = 0.9;
const NEWER_ABOVE_OLDER_PARTNER = 0.5;
const PARTNERS_SWAPPED = 1.5;
const PARTNERS_APART = 0.3;
const PARTNERS_OF_TWO_YEARS = 0.8;

/**
 * Cost of two values of one group together: the form prints older years first and the two values of a year in a row.
 * `adjacent` values stand beside each other, without labels that stand beside each other in the same way.
 */
export function yearOrderCost(
  earlier: PlacedValue,
  a: YearSlot,
  later: PlacedValue,
  b: YearSlot,
  adjacent: boolean,
): number {
  if (a.group !== b.group) return 0;
  if (ORDER[a.year] > ORDER[b.year]) {
    return a.member === b.member ? NEWER_ABOVE_OLDER : NEWER_ABOVE_OLDER_PARTNER;
  }
  const sameRow = earlier.row === later.row;
  if (a.year === b.year) {
    if (!sameRow) return PARTNERS_APART;
    return a.member > b.member ? PARTNERS_SWAPPED : 0;
  }
  return sameRow && adjacent && a.member < b.member ? PARTNERS_OF_TWO_YEARS : 0;
}

/** How many years of a reading have one of their two values only. */
export function halfPairs(slots: readonly YearSlot[], valueIn: readonly number[]): number {
  let half = 0;
  for (let at = 0; at + 1 < slots.length; at++) {
    const [left, right] = [slots[at]!, slots[at + 1]!];
    const isPair = left.member === 0 && right.member === 1 && left.year === right.year;
    if (isPair && (valueIn[at] === UNUSED) !== (valueIn[at + 1] === UNUSED)) half++;
  }
  return half;
}
