import type { BlockForm } from '../../../../form/block-form.ts';
import { once } from '../../../../text/memo.ts';
import { possibleReadings, prepare } from '../../assign/possible-readings.ts';
import { type BlockHabits, habitCost } from '../../page-habits.ts';
import type { GroupReading } from '../../slot.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { NEAR_LABEL } from '../../view/link-cost.ts';
import { RESULT_KINDS } from '../../view/value-kinds.ts';
import { MOST_VALUES, readGroup } from '../read-group.ts';
import { isTextPlaceholder } from '../text-placeholder.ts';
import { groupOf, placesRead, readingsOf } from '../value-group.ts';
import { isAdrift, isFarAway, isUnreadAmountElsewhere } from './adrift.ts';
import { isAmongAmounts } from './among-amounts.ts';
import { withoutAnswers } from './answers.ts';
import { indicatorHeads, indicatorOf, placesOfHeads } from './indicator-heads.ts';
import {
  INDICATOR_GROUPS,
  type IndicatorPlaces,
  indicatorPlaces,
  indicatorProblem,
} from './indicator-places.ts';
import { IndicatorWitness, indicatorSlots, type SheetWords } from './indicator-witness.ts';
import { labelCost } from './label-cost.ts';
import { keyOf, LeftOut, likesBeside, standingsOf } from './left-out.ts';
import { withoutPercentFractions } from './percent-fractions.ts';
import { plainRows, valuesBelow } from './plain-rows.ts';
import { hasRepeatedPair, withRepeatedPairs } from './repeated-pairs.ts';
import { labelsOf } from './slot-labels.ts';
import { unstack } from './stacked-labels.ts';
import type { YearSlot } from './year-slots.ts';

const valuesOf = groupOf<IndicatorPlaces>({
  name: 'indicators',
  isValue: (value, view) =>
    RESULT_KINDS.includes(value.kind) &&
    !isUnreadAmountElsewhere(view, value, INDICATOR_GROUPS) &&
    !isTextPlaceholder(view, value) &&
    !isAdrift(view, value, INDICATOR_GROUPS) &&
    !isFarAway(view, value, INDICATOR_GROUPS) &&
    !isAmongAmounts(view, value, INDICATOR_GROUPS),
  isLabel: ({ fields, fieldsOfOtherYear }) =>
    fields.some(({ group, field }) => group === 'indicator' || field === 'indicator_name') ||
    fieldsOfOtherYear.some(({ group }) => group === 'indicator'),
  placeholders: (view) => valuesBelow(view, labelsOf(view, INDICATOR_GROUPS)),
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
    plainRows(view, INDICATOR_GROUPS, slots, values, indicatorOf(view), strangers);
  const places = placesOfHeads(heads) + placesRead(group, values);
  const costsOf = () =>
    group.layout.places(places, () => indicatorPlaces(view, slots, values, labels(), plain()));
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
        const problem = indicatorProblem(costs, slots, likes, new LeftOut(values, standings));
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
  const all = unstack(labelsOf(view, INDICATOR_GROUPS), values);
  const numberOf = indicatorOf(view);
  return slots.map(({ no }) => all.filter((label) => numberOf(label) === no));
}
