import type { BlockForm, YearRole } from '../../../../form/block-form.ts';
import { Memo, oncePer } from '../../../../text/memo.ts';
import { UNUSED } from '../../assign/assignment-problem.ts';
import type { PlacedValue } from '../../view/block-view.ts';
import { labelledSlots, type YearSlot } from './year-slots.ts';

const WORDS_DISAGREE = 1.2;
const TOTAL_DISAGREES = 1.5;
const NEW_YET_PREVIOUS = 1.4;
/** Figures of one indicator count the same. */
const UNIT_DIFFERS = 1;

/** What the rest of a sheet says of an indicator; each null where it says nothing. */
export interface SheetWords {
  /** Whether the words say that the current year's target was reached. */
  readonly saysMet: boolean | null;
  /** True where a lower actual is the better one. */
  readonly lowerIsBetter: boolean;
  /** Sum and mean of the activity results, which an indicator often repeats as its actual. */
  readonly activityTotals: readonly number[];
  /** True for a programme that began in the current year: it has no figures of the year before. */
  readonly isNew: boolean;
}

/** The slots of so many indicators, and which two of them are one year's target and actual. */
export interface IndicatorSlots {
  readonly slots: readonly YearSlot[];
  readonly pairs: readonly {
    readonly year: YearRole;
    readonly no: number;
    readonly target: number;
    readonly actual: number;
  }[];
}

function slotsWith(form: BlockForm, count: number): IndicatorSlots {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const slots = numbers.flatMap((no) => labelledSlots(form, 'indicator', no));
  const pairs = slots.flatMap(({ year, no, field }, target) => {
    const actual = slots.findIndex(
      (slot) => slot.year === year && slot.no === no && slot.field !== field,
    );
    return field === 'target' && actual >= 0 ? [{ year, no, target, actual }] : [];
  });
  return { slots, pairs };
}

const slotsOf = oncePer((_form: BlockForm) => new Memo<number, IndicatorSlots>(100));

/** The slots of so many indicators in the order of the form. */
export function indicatorSlots(form: BlockForm, count: number): IndicatorSlots {
  return slotsOf(form).recall(count, () => slotsWith(form, count));
}

/** What the sheet says of its indicators, worked out for the slots of a block once. */
export class IndicatorWitness {
  readonly #values: readonly PlacedValue[];
  readonly #said: SheetWords;
  readonly #pairs: IndicatorSlots['pairs'];
  /** Whether each value repeats what the activities come to; null where none does. */
  readonly #repeats: readonly boolean[] | null;
  /** What each value counts; null where all count the same. */
  readonly #units: readonly (string | null | undefined)[] | null;
  readonly #slots: readonly YearSlot[];

  constructor({ slots, pairs }: IndicatorSlots, values: readonly PlacedValue[], said: SheetWords) {
    this.#values = values;
    this.#said = said;
    this.#pairs = pairs;
    this.#slots = slots;
    this.#units = differentUnits(values);
    const repeats = values.map(({ quantity }) => quantity !== null && isTotal(quantity, said));
    this.#repeats = repeats.includes(true) ? repeats : null;
  }

  cost(valueIn: readonly number[]): number {
    let cost = this.#units ? oddUnits(this.#slots, valueIn, this.#units) * UNIT_DIFFERS : 0;
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

/** Units of values that are figures, undefined of the others; null where no two differ. */
function differentUnits(values: readonly PlacedValue[]): (string | null | undefined)[] | null {
  const units = values.map(({ quantity, said }) => (quantity === null ? undefined : said.unit));
  const first = units.find((unit) => unit !== undefined);
  return units.some((unit) => unit !== undefined && unit !== first) ? units : null;
}

/** How many figures of a reading count something else than most of their indicator do. */
function oddUnits(
  slots: readonly YearSlot[],
  valueIn: readonly number[],
  units: readonly (string | null | undefined)[],
): number {
  let odd = 0;
  for (let first = 0; first < slots.length; ) {
    const { no } = slots[first]!;
    let end = first;
    while (slots[end]?.no === no) end++;
    odd += oddAmong(valueIn, units, first, end);
    first = end;
  }
  return odd;
}

function oddAmong(
  valueIn: readonly number[],
  units: readonly (string | null | undefined)[],
  first: number,
  end: number,
): number {
  let count = 0;
  let most = 0;
  for (let slot = first; slot < end; slot++) {
    const unit = unitIn(valueIn, units, slot);
    if (unit === undefined) continue;
    count++;
    let alike = 0;
    for (let other = first; other < end; other++)
      if (unitIn(valueIn, units, other) === unit) alike++;
    most = Math.max(most, alike);
  }
  return count - most;
}

function unitIn(
  valueIn: readonly number[],
  units: readonly (string | null | undefined)[],
  slot: number,
): string | null | undefined {
  const value = valueIn[slot] ?? UNUSED;
  return value === UNUSED ? undefined : units[value];
}

function isTotal(quantity: number, { activityTotals }: SheetWords): boolean {
  return activityTotals.some((total) => Math.abs(total - quantity) < 0.0051);
}
