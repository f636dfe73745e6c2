import type { BlockForm, YearRole } from '../../form/form.ts';
import { Memo, oncePer } from '../../text/memo.ts';
import { prepare } from '../assign.ts';
import { type AssignmentProblem, type Choice, UNUSED } from '../assignment-problem.ts';
import type { BlockView, PlacedLabel, PlacedValue } from '../block-view.ts';
import { type BlockHabits, habitCost } from '../page-habits.ts';
import { isTextPlaceholder } from '../placeholder.ts';
import type { GroupReading } from '../slot.ts';
import { groupOf, patternOf, readingsOf } from '../value-group.ts';
import { headOf, indicatorHeads, placesOfHeads } from './indicator-heads.ts';
import { anchoredValues, isBeside, LeftOut, readGroup } from './read-group.ts';
import { unstack } from './stacked-labels.ts';
import { halfPairs, yearOrderCost } from './year-order.ts';
import {
  labelCost,
  labelPlaces,
  labelsInRow,
  labelsOf,
  type YearSlot,
  yearSlots,
} from './year-slots.ts';

/** What the rest of a sheet says of an indicator; each null where it says nothing. */
export interface IndicatorWitness {
  /** Whether the words say that the current year's target was reached. */
  readonly saysMet: boolean | null;
  /** True where a lower actual is the better one. */
  readonly lowerIsBetter: boolean;
  /** Sum and mean of the activity results, which an indicator often repeats as its actual. */
  readonly activityTotals: readonly number[];
  /** True for a programme that began in the current year: it has no figures of the year before. */
  readonly isNew: boolean;
}

const NO_LABEL = 1.6;
/** The next year's target stands alone, so an odd value at the end of a row is likely to be it. */
const ODD_VALUE_AS_NEXT = 0.8;
const COPY_AT_REPEATED_LABEL = 0.5;
const COPY_FAR = 0.3;
const FAR_FROM_LABEL = 0.3;
const WORDS_DISAGREE = 1.2;
const TOTAL_DISAGREES = 1.5;
const NEW_YET_PREVIOUS = 1;
const HALF_A_PAIR = 0.7;
const HOPELESS = 2.5;
/** How far words, sums and habits may overrule places. */
const WITNESS_REACH = 1.5;

const valuesOf = groupOf({
  name: 'indicators',
  isValue: (value, view) => isCandidateKind(value) && !isTextPlaceholder(view, value),
  isLabel: ({ fields }) =>
    fields.some(({ group, field }) => group === 'indicator' || field === 'indicator_name'),
});

/** The slots of so many indicators, and which two of them are one year's target and actual. */
interface IndicatorSlots {
  readonly slots: readonly YearSlot[];
  readonly pairs: readonly {
    readonly year: YearRole;
    readonly no: number;
    readonly target: number;
    readonly actual: number;
  }[];
}

const slotsOf = oncePer((_form: BlockForm) => new Memo<number, IndicatorSlots>(100));

function indicatorSlots(form: BlockForm, count: number): IndicatorSlots {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const slots = numbers.flatMap((no) => yearSlots(form, 'indicator', no));
  const pairs = slots.flatMap(({ year, no, field }, target) => {
    const actual = slots.findIndex(
      (slot) => slot.year === year && slot.no === no && slot.field !== field,
    );
    return field === 'target' && actual >= 0 ? [{ year, no, target, actual }] : [];
  });
  return { slots, pairs };
}

/** Reads targets and actuals of the form's three years from the measures of a block, for each of its indicators. */
export function readIndicators(
  view: BlockView,
  form: BlockForm,
  taken: ReadonlySet<PlacedValue>,
  said: IndicatorWitness,
  habits: BlockHabits | null,
): GroupReading {
  const heads = indicatorHeads(view);
  const count = Math.max(1, heads.length);
  const group = valuesOf(view);
  const values = group.indexes
    .map((index) => view.values[index]!)
    .filter((value) => !taken.has(value));
  const own = slotsOf(form).recall(count, () => indicatorSlots(form, count));
  const { slots } = own;
  const witness = new Witness(own, values, said);
  const labels = labelsBySlot(view, slots, values, count);
  return readGroup({
    slots,
    values,
    possible: (alike) => {
      const key = placesOfHeads(heads) + patternOf(group, view, values, alike);
      return readingsOf(group, key, () => prepare(placesOf(view, slots, values, labels)));
    },
    witness: (valueIn) => witness.cost(valueIn),
    habit: habitCost(habits, slots, values),
    rule: (slot, value) =>
      labelCost(slots[slot]!, value, labels()[slot]!) <= 1 ? 'by-label' : 'by-order',
    doubtful: 'leave-out',
  });
}

/** The labels that can head each slot, worked out when first asked for. */
function labelsBySlot(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  count: number,
): () => PlacedLabel[][] {
  let labels: PlacedLabel[][] | null = null;
  return () => {
    if (labels) return labels;
    const all = unstack(labelsOf(view, ['indicator']), values);
    const numberOf = headOf(indicatorHeads(view));
    labels = slots.map((slot) =>
      count < 2 ? all : all.filter((label) => numberOf(label) === slot.no),
    );
    return labels;
  };
}

function placesOf(
  view: BlockView,
  slots: readonly YearSlot[],
  values: readonly PlacedValue[],
  labels: () => PlacedLabel[][],
): AssignmentProblem {
  const count = new Set(slots.map((slot) => slot.no)).size;
  const numberOf = headOf(indicatorHeads(view));
  const links = values.map((value) =>
    slots.map((slot, at) =>
      count > 1 && numberOf(value) !== slot.no ? Infinity : labelCost(slot, value, labels()[at]!),
    ),
  );
  const places = slots.map((slot, at) => ({ places: labelPlaces(slot, labels()[at]!) }));
  const anchored = anchoredValues(values, places, (value, at) => links[value]![at]!);
  const leftOut = new LeftOut(view, values, anchored);
  const inRow = labelsInRow(slots, labels().flat());
  const choices = values.map((value, index): Choice[] => {
    const own = slots.flatMap((slot, at): Choice[] => {
      if (count > 1 && numberOf(value) !== slot.no) return [];
      const link = links[index]![at]!;
      const unlabelled =
        slot.year === 'next' && isOdd(values, index) ? ODD_VALUE_AS_NEXT : NO_LABEL;
      const copy = copyCost(values, index, link, places[at]!.places);
      return [{ slot: at, cost: Math.min(link, unlabelled) + copy }];
    });
    return [...own, { slot: UNUSED, cost: leftOut.least[index]! }];
  });
  return {
    choices,
    hopeless: HOPELESS,
    families: slots.map((slot) => slot.no),
    reach: slots.map(() => WITNESS_REACH).concat(WITNESS_REACH),
    together: (i, a, j, b) => together(values, slots, inRow, i, a, j, b),
    whole: (valueIn, slotOf, own) =>
      halfPairs(slots, valueIn) * HALF_A_PAIR + leftOut.rest(slotOf, own),
  };
}

/** A value with its like beside it may be a copy: at a label that stands elsewhere too, and all the more far from any. */
function copyCost(
  values: readonly PlacedValue[],
  index: number,
  link: number,
  places: number,
): number {
  const { text } = values[index]!.cell;
  const [left, right] = [values[index - 1], values[index + 1]];
  const hasLike = [left, right].some(
    (other) => other?.cell.text === text && isBeside(other, values[index]!),
  );
  if (!hasLike) return 0;
  return (places > 1 ? COPY_AT_REPEATED_LABEL : 0) + (link > FAR_FROM_LABEL ? COPY_FAR : 0);
}

/** True for the last of an odd number of values in a row. */
function isOdd(values: readonly PlacedValue[], index: number): boolean {
  const { row } = values[index]!;
  const inRow = values.filter((value) => value.row === row).length;
  return inRow % 2 === 1 && values[index + 1]?.row !== row;
}

function isCandidateKind(value: PlacedValue): boolean {
  return value.kind === 'measure' || value.kind === 'dash' || value.kind === 'word';
}

function together(
  values: readonly PlacedValue[],
  slots: readonly YearSlot[],
  inRow: (a: number, b: number) => boolean,
  i: number,
  a: number,
  j: number,
  b: number,
): number {
  const [first, second] = [slots[a]!, slots[b]!];
  if (first.no !== second.no) return 0;
  return yearOrderCost(values[i]!, first, values[j]!, second, j === i + 1 && !inRow(a, b));
}

/** What the sheet says of its indicators, worked out for the slots of a block once. */
class Witness {
  readonly #values: readonly PlacedValue[];
  readonly #said: IndicatorWitness;
  readonly #pairs: IndicatorSlots['pairs'];
  /** Whether each value repeats what the activities come to; null where none does. */
  readonly #repeats: readonly boolean[] | null;

  constructor({ pairs }: IndicatorSlots, values: readonly PlacedValue[], said: IndicatorWitness) {
    this.#values = values;
    this.#said = said;
    this.#pairs = pairs;
    const repeats = values.map(({ quantity }) => quantity !== null && isTotal(quantity, said));
    this.#repeats = repeats.includes(true) ? repeats : null;
  }

  cost(valueIn: readonly number[]): number {
    let cost = 0;
    for (const { year, no, target, actual } of this.#pairs) {
      const first = valueIn[target] ?? UNUSED;
      const second = valueIn[actual] ?? UNUSED;
      if (year === 'current') {
        if (no === 1) cost += this.#currentYear(first, second);
      } else if (
        this.#said.isNew &&
        (this.#number(first) !== null || this.#number(second) !== null)
      ) {
        cost += NEW_YET_PREVIOUS;
      }
    }
    return cost;
  }

  #currentYear(target: number, actual: number): number {
    let cost = this.#repeats && !this.#repeats[actual] ? TOTAL_DISAGREES : 0;
    const [goal, reached] = [this.#number(target), this.#number(actual)];
    if (goal !== null && reached !== null && this.#said.saysMet !== null) {
      const met = this.#said.lowerIsBetter ? reached <= goal : reached >= goal;
      if (met !== this.#said.saysMet) cost += WORDS_DISAGREE;
    }
    return cost;
  }

  #number(value: number): number | null {
    return value === UNUSED ? null : this.#values[value]!.quantity;
  }
}

function isTotal(quantity: number, { activityTotals }: IndicatorWitness): boolean {
  return activityTotals.some((total) => Math.abs(total - quantity) < 0.0051);
}
