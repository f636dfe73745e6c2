import type { BlockForm } from '../../../../form/form.ts';
import { once } from '../../../../text/memo.ts';
import { possibleReadings, prepare } from '../../assign/assign.ts';
import { type AssignmentProblem, type Choice, UNUSED } from '../../assign/assignment-problem.ts';
import { type BlockHabits, habitCost } from '../../page-habits.ts';
import type { GroupReading } from '../../slot.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { NEAR_LABEL } from '../../view/link-cost.ts';
import { RESULT_KINDS } from '../../view/value-kinds.ts';
import { isTextPlaceholder } from '../placeholder.ts';
import { MOST_VALUES, readGroup } from '../read-group.ts';
import { groupOf, placesRead, readingsOf } from '../value-group.ts';
import { isAdrift, isFarAway, isUnreadAmountElsewhere } from './adrift.ts';
import { isAmongAmounts } from './among-amounts.ts';
import { withoutAnswers } from './answers.ts';
import { withClosedRows } from './closed-links.ts';
import { headOf, indicatorHeads, placesOfHeads } from './indicator-heads.ts';
import { IndicatorWitness, indicatorSlots, type SheetWords } from './indicator-witness.ts';
import { labelCost } from './label-cost.ts';
import {
  keyOf,
  LeftOut,
  likesBeside,
  type OwnLabel,
  ownLabelsOf,
  standingsOf,
} from './left-out.ts';
import { labelGaps } from './partner-gaps.ts';
import { withoutPercentFractions } from './percent-fractions.ts';
import { type PlainRows, plainRows, valuesBelow } from './plain-rows.ts';
import { hasRepeatedPair, withRepeatedPairs } from './repeated-pairs.ts';
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
import { unstack } from './stacked-labels.ts';
import { isOfStranger, strangersOf } from './strangers.ts';
import { pairsAndRest, yearOrder } from './year-order.ts';
import type { YearSlot } from './year-slots.ts';

const GROUPS = ['indicator'] as const;
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

const valuesOf = groupOf<IndicatorPlaces>({
  name: 'indicators',
  isValue: (value, view) =>
    RESULT_KINDS.includes(value.kind) &&
    !isUnreadAmountElsewhere(view, value, GROUPS) &&
    !isTextPlaceholder(view, value) &&
    !isAdrift(view, value, GROUPS) &&
    !isFarAway(view, value, GROUPS) &&
    !isAmongAmounts(view, value, GROUPS),
  isLabel: ({ fields, fieldsOfOtherYear }) =>
    fields.some(({ group, field }) => group === 'indicator' || field === 'indicator_name') ||
    fieldsOfOtherYear.some(({ group }) => group === 'indicator'),
  placeholders: (view) => valuesBelow(view, labelsOf(view, GROUPS)),
});

/** Reads targets and actuals of the form's three years from the measures of a block, for each of its indicators. */
export function readIndicators(
  view: BlockView,
  form: BlockForm,
  taken: ReadonlySet<PlacedValue>,
  said: SheetWords,
  habits: BlockHabits | null,
): GroupReading {
  const heads = indicatorHeads(view);
  const count = Math.max(1, heads.length);
  const group = valuesOf(view);
  const open = group.indexes
    .map((index) => view.values[index]!)
    .filter((value) => !taken.has(value));
  const values = withoutAnswers(view, open, form);
  const own = indicatorSlots(form, count);
  const { slots } = own;
  const witness = new IndicatorWitness(own, values, said);
  const labels = once(() => labelsForSlots(view, slots, values));
  const plain = (strangers?: 'in-full-rows') =>
    plainRows(view, GROUPS, slots, values, headOf(heads), strangers);
  const places = placesOfHeads(heads) + placesRead(group, values);
  const costsOf = () =>
    group.layout.places(places, () => placesOf(view, slots, values, labels(), plain()));
  const reading = readGroup({
    slots,
    values,
    possible: (alike) => {
      const costs = costsOf();
      const standings = standingsOf(view, values, alike, costs.ownLabels);
      const likes = likesBeside(values, alike);
      const isTwice = hasRepeatedPair(values, alike);
      const key = `${places}|${keyOf(standings)}|${likes.join()}|${isTwice ? alike.join() : ''}`;
      return readingsOf(group, key, () => {
        const problem = problemOf(costs, slots, likes, new LeftOut(values, standings));
        const { together } = problem;
        if (!isTwice || !together) return possibleReadings(prepare(problem));
        const asPairs = withRepeatedPairs(together, slots, values, alike, costs.inRow);
        return possibleReadings(prepare({ ...problem, together: asPairs }));
      });
    },
    witness: (valueIn) => witness.cost(valueIn),
    habit: habitCost(habits, slots, values),
    rule: (slot, value) =>
      labelCost(slots[slot]!, value, labels()[slot]!) <= NEAR_LABEL ? 'by-label' : 'by-order',
    plain: () => plain('in-full-rows'),
    atLabels: values.length <= MOST_VALUES ? costsOf().plain : null,
    doubtful: 'leave-out',
  });
  return withoutPercentFractions(reading);
}

/** For each slot, the labels of its indicator. */
function labelsForSlots(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
): readonly (readonly PlacedLabel[])[] {
  const all = unstack(labelsOf(view, GROUPS), values);
  const numberOf = headOf(indicatorHeads(view));
  return slots.map(({ no }) => all.filter((label) => numberOf(label) === no));
}

/** What the values of a group cost in its slots whatever their texts, by value and slot. */
interface IndicatorPlaces {
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

function placesOf(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  labels: readonly (readonly PlacedLabel[])[],
  plain: PlainRows,
): IndicatorPlaces {
  const count = new Set(slots.map((slot) => slot.no)).size;
  const numberOf = headOf(indicatorHeads(view));
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
  const others = labelsOfOtherYears(view, GROUPS);
  const hasLabels = labelsOf(view, GROUPS).length > 0;
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

function problemOf(
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
