import { type AssignmentProblem, type Choice, UNUSED } from '../../assign/assignment-problem.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { NEAR_LABEL } from '../../view/link-cost.ts';
import { withClosedRows } from './closed-links.ts';
import { indicatorOf } from './indicator-heads.ts';
import { labelCost } from './label-cost.ts';
import { type LeftOut, type OwnLabel, ownLabelsOf } from './left-out.ts';
import { labelGaps } from './partner-gaps.ts';
import type { PlainRows } from './plain-rows.ts';
import {
  isInTableOfOther,
  isLabelOf,
  isOfOtherYearInstead,
  labelPlaces,
  labelsFirst,
  labelsInRow,
  labelsOf,
  labelsOfOtherYears,
} from './slot-labels.ts';
import { isOfStranger, strangersOf } from './strangers.ts';
import { pairsAndRest, yearOrder } from './year-order.ts';
import type { YearSlot } from './year-slots.ts';

/** The groups of figures that targets and results are. */
export const INDICATOR_GROUPS = ['indicator'] as const;
const NO_LABEL = 1.6;
/** One figure alone is in no order with others: without a label only the page can tell what it is. */
const NO_LABEL_ALONE = 2.2;
/** The next year's target stands alone, so an odd value at the end of a row is likely to be it. */
const ODD_VALUE_AS_NEXT = 0.8;
const COPY_AT_REPEATED_LABEL = 0.5;
const COPY_FAR = 0.3;
const FAR_FROM_LABEL = 0.3;
const HALF_A_PAIR = 0.7;
const HOPELESS = 2.5;
/** How far words, sums and habits may overrule places. */
const WITNESS_REACH = 1.5;

/** What the values of a group cost in its slots whatever their texts, by value and slot. */
export interface IndicatorPlaces {
  /** Null where a value belongs to another indicator. */
  readonly costs: readonly (readonly (LabelledCost | null)[])[];
  readonly ownLabels: readonly OwnLabel[];
  readonly together: AssignmentProblem['together'];
  readonly inRow: boolean[][];
  readonly plain: PlainRows;
}

interface LabelledCost {
  readonly cost: number;
  /** What is added to it for a value that has its like beside it. */
  readonly asCopy: number;
}

/** Works out what places say of the values of a block's indicators. */
export function indicatorPlaces(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  labels: readonly (readonly PlacedLabel[])[],
  plain: PlainRows,
): IndicatorPlaces {
  const count = new Set(slots.map((slot) => slot.no)).size;
  const numberOf = indicatorOf(view);
  const isOthers = (value: PlacedValue, slot: YearSlot) => numberOf(value) !== slot.no;
  const atLabels = values.map((value) =>
    slots.map((slot, at) =>
      isOthers(value, slot) ? Infinity : labelCost(slot, value, labels[at]!),
    ),
  );
  const hasOneValue = slots.map(
    (slot) => values.filter((value) => !isOthers(value, slot)).length === 1,
  );
  const links = withClosedRows(view, slots, values, atLabels);
  const places = slots.map((slot, at) => labelPlaces(slot, labels[at]!));
  const others = labelsOfOtherYears(view, INDICATOR_GROUPS);
  const hasLabels = labelsOf(view, INDICATOR_GROUPS).length > 0;
  const mayLackLabel = slots.map(
    (slot, at) => hasLabels && !isOfOtherYearInstead(slot, labels[at]!, others),
  );
  const unlabelledCost = (index: number, slot: YearSlot, at: number) => {
    if (!mayLackLabel[at]) return Infinity;
    if (hasOneValue[at]) return NO_LABEL_ALONE;
    return slot.year === 'next' && isOdd(values, index) ? ODD_VALUE_AS_NEXT : NO_LABEL;
  };
  const strangers = strangersOf(view, others);
  const costs = values.map((value, index) => {
    const toLabels = links[index]!;
    if (isOfStranger(value, Math.min(...toLabels), strangers)) return slots.map(() => null);
    return slots.map((slot, at): LabelledCost | null => {
      if (isOthers(value, slot) || isInTableOfOther(view, value, slot)) return null;
      const link = toLabels[at]!;
      // Of several indicators, one has its only figure near its label: sheets leave further indicators empty.
      if (count > 1 && hasOneValue[at] && link > NEAR_LABEL) return null;
      const cost = Math.min(link, unlabelledCost(index, slot, at));
      return { cost, asCopy: copyCost(link, places[at]!) };
    });
  });
  const own = slots.map((slot, at) => labels[at]!.filter((label) => isLabelOf(label, slot)));
  const inRow = labelsInRow(own);
  const together = yearOrder({
    slots,
    spots: values.map(({ row, column }) => ({ row, column })),
    isNextBeside: values.map(() => true),
    links,
    labelsInRow: inRow,
    labelGaps: labelGaps(own),
    labelsFirst: labelsFirst(slots, own, ({ no }) => no),
  });
  return { costs, ownLabels: ownLabelsOf(links, places), together, inRow, plain };
}

/** The choices that places leave to values, given which have their like beside them and what leaving them out costs. */
export function indicatorProblem(
  { costs, together }: IndicatorPlaces,
  slots: readonly YearSlot[],
  likes: readonly boolean[],
  leftOut: LeftOut,
): AssignmentProblem {
  const choices = costs.map((row, index): Choice[] => {
    const own = row.flatMap((one, slot): Choice[] =>
      one ? [{ slot, cost: one.cost + (likes[index] ? one.asCopy : 0) }] : [],
    );
    return [...own, { slot: UNUSED, cost: leftOut.least[index]! }];
  });
  return {
    choices,
    hopeless: HOPELESS,
    families: slots.map((slot) => slot.no),
    reach: slots.map(() => WITNESS_REACH).concat(WITNESS_REACH),
    together,
    whole: pairsAndRest(slots, HALF_A_PAIR, leftOut),
  };
}

/** A value with its like beside it may be a copy: at a label that stands elsewhere too, and all the more far from any. */
function copyCost(link: number, places: number): number {
  return (places > 1 ? COPY_AT_REPEATED_LABEL : 0) + (link > FAR_FROM_LABEL ? COPY_FAR : 0);
}

/** True for the last of an odd number of values in a row. */
function isOdd(values: readonly PlacedValue[], index: number): boolean {
  const { row } = values[index]!;
  return (
    values.filter((value) => value.row === row).length % 2 === 1 && values[index + 1]?.row !== row
  );
}
