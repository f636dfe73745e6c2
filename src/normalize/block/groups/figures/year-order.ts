import { YEARS_AFTER } from '../../../../form/year-role.ts';
import { type AssignmentProblem, UNUSED } from '../../assign/assignment-problem.ts';
import type { Spot } from '../../view/block-view.ts';
import { AT_LABEL } from '../../view/link-cost.ts';
import type { LeftOut } from './left-out.ts';
import { areInLongRows, gapCost } from './partner-gaps.ts';
import type { YearSlot } from './year-slots.ts';

const NEWER_ABOVE_OLDER = 0.9;
const NEWER_ABOVE_OLDER_PARTNER = 0.5;
const PARTNERS_SWAPPED = 1.5;
/** No figure tells that values stand the other way round than their labels, which stand beside each other. */
const PARTNERS_SWAPPED_BELOW_LABELS = 4;
const PARTNERS_APART = 0.3;
/** What is printed beside the cost of a year's staff stands in another row only where its own label does. */
const BESIDE_A_COST_APART = 1.6;
const PARTNERS_OF_TWO_YEARS = 0.8;

/** How the values of a group and the labels of its slots stand. */
export interface YearPlaces {
  readonly slots: readonly YearSlot[];
  /** Where each value stands. */
  readonly spots: readonly Spot[];
  /** Whether the next value stands beside each. */
  readonly isNextBeside: readonly boolean[];
  /** Cost of the nearest label of a slot, by value and slot. */
  readonly links: readonly (readonly number[])[];
  /** Whether a label of one slot has one of another right of it in its row, by both slots. */
  readonly labelsInRow: readonly (readonly boolean[])[];
  /** By how many columns labels of two slots stand apart in a row, by both slots. */
  readonly labelGaps: readonly (readonly number[])[];
  /** Whether all labels of one slot's year stand before all of another's, by both slots. */
  readonly labelsFirst: readonly (readonly boolean[])[];
}

/** What two values cost together by their places. Newer values come first where all labels of their years do. Keeps no value. */
export function yearOrder({
  slots,
  spots,
  isNextBeside,
  links,
  labelsInRow,
  labelGaps,
  labelsFirst,
}: YearPlaces): NonNullable<AssignmentProblem['together']> {
  const inLongRows = areInLongRows(spots);
  return (i, a, j, b) => {
    const adjacent = j === i + 1 && isNextBeside[i]! && !labelsInRow[a]![b];
    const printed = printedOrder(labelsInRow[a]![b]!, labelsInRow[b]![a]!);
    const isReversed = isNewer(slots[a]!, slots[b]!) ? labelsFirst[a]![b]! : labelsFirst[b]![a]!;
    const cost = yearOrderCost(
      slots[a]!,
      slots[b]!,
      spots[i]!.row === spots[j]!.row,
      adjacent,
      printed,
      isReversed,
    );
    if (cost === 0 && !inLongRows[i] && arePartners(slots[a]!, slots[b]!))
      return gapCost(spots[i]!, spots[j]!, labelGaps[a]![b]!);
    if (cost !== PARTNERS_APART || slots[a]!.group !== 'personnel') return cost;
    const areAtLabels = links[i]![a]! <= AT_LABEL && links[j]![b]! <= AT_LABEL;
    return areAtLabels ? cost : BESIDE_A_COST_APART;
  };
}

/** Whether labels of two values stand in a row in the order of the values, in the other one, or in both or none. */
type PrintedOrder = 'so' | 'otherwise' | 'open';

function printedOrder(isSo: boolean, isOtherwise: boolean): PrintedOrder {
  if (isSo === isOtherwise) return 'open';
  return isSo ? 'so' : 'otherwise';
}

/** What a whole reading costs for years with one of their two values, and for what it leaves out. */
export function pairsAndRest(
  slots: readonly YearSlot[],
  halfAPair: number,
  leftOut: LeftOut,
): NonNullable<AssignmentProblem['whole']> {
  return (valueIn, slotOf, values) =>
    halfPairs(slots, valueIn) * halfAPair + leftOut.rest(slotOf, values);
}

/**
 * Cost of two values of one group together, the earlier one in slot `a`: the form prints older years first and the two
 * values of a year in a row. `adjacent` values stand beside each other, without labels that stand beside each other in the
 * same way. `printed` is how the block's labels of the two stand.
 */
function yearOrderCost(
  a: YearSlot,
  b: YearSlot,
  sameRow: boolean,
  adjacent: boolean,
  printed: PrintedOrder,
  isReversed: boolean,
): number {
  if (a.group !== b.group || a.no !== b.no) return 0;
  if (isReversed ? isNewer(b, a) : isNewer(a, b)) {
    return a.member === b.member ? NEWER_ABOVE_OLDER : NEWER_ABOVE_OLDER_PARTNER;
  }
  if (a.year === b.year) {
    if (!sameRow) return PARTNERS_APART;
    if (a.member <= b.member || printed === 'so') return 0;
    return printed === 'otherwise' ? PARTNERS_SWAPPED_BELOW_LABELS : PARTNERS_SWAPPED;
  }
  return sameRow && adjacent && a.member < b.member ? PARTNERS_OF_TWO_YEARS : 0;
}

/** True for the two values of a year. */
function arePartners(a: YearSlot, b: YearSlot): boolean {
  return a.group === b.group && a.no === b.no && a.year === b.year;
}

function isNewer(a: YearSlot, b: YearSlot): boolean {
  return YEARS_AFTER[a.year] > YEARS_AFTER[b.year];
}

/** How many years of a reading have one of their two values only. */
function halfPairs(slots: readonly YearSlot[], valueIn: readonly number[]): number {
  let half = 0;
  for (let at = 0; at + 1 < slots.length; at++) {
    const left = slots[at]!;
    const right = slots[at + 1]!;
    const isPair = left.member === 0 && right.member === 1 && left.year === right.year;
    if (isPair && (valueIn[at] === UNUSED) !== (valueIn[at + 1] === UNUSED)) half++;
  }
  return half;
}
