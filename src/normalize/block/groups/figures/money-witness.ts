import type { BlockForm } from '../../../../form/block-form.ts';
import { UNUSED } from '../../assign/assignment-problem.ts';
import type { StaffRates } from '../../staff-rates.ts';
import type { PlacedValue } from '../../view/block-view.ts';
import { labelledSlots, type YearSlot } from './year-slots.ts';

const NO_SHARE_FITS = 1.2;
const RATE_IS_ANOTHER_YEARS = 1.5;
const RATES_APART = 1;
const LARGEST_RATE_CHANGE = 0.15;
/** A share that explains the year's cost by its rate is the one that is paid for, not one beside it. */
const SHARE_IS_PAID_FOR = 1.5;
/** The same where the year's rate is not known: without another share it is as soon that one as staff that nobody pays for. */
const SHARE_MAY_BE_PAID_FOR = 0.5;
/** Between these yen is what one person costs in a year. */
const LEAST_RATE = 3_000_000;
const LARGEST_RATE = 15_000_000;
const OVERSPENT = 0.4;

type StaffYear = 'previous' | 'current';

/** The slots of costs and staff of a form, and where those are that say something of each other. */
export interface MoneySlots {
  readonly slots: readonly YearSlot[];
  readonly years: readonly YearIndexes[];
}

/** The slots of some groups of a form, in its order. */
export function moneySlots(form: BlockForm, groups: readonly string[]): MoneySlots {
  const slots = groups.flatMap((group) => labelledSlots(form, group));
  const years = (['previous', 'current'] as const).map((year): YearIndexes => {
    const at = (field: string) =>
      slots.findIndex((slot) => slot.field === field && slot.year === year);
    return {
      year,
      budget: at('budget_yen'),
      settlement: at('settlement_yen'),
      fte: at('regular_staff_fte'),
      personnel: at('personnel_cost_yen'),
      others: [at('other_staff_fte'), at('special_staff_fte')],
    };
  });
  return { slots, years };
}

/** Two values, by their indexes, that could be the staff share and the personnel cost of a year. */
export interface StaffPair {
  readonly year: StaffYear;
  readonly share: number;
  readonly cost: number;
}

/** What the figures of a block say of each other. */
export class MoneyWitness {
  readonly #values: readonly PlacedValue[];
  readonly #rates: StaffRates;
  readonly #years: readonly YearIndexes[];

  constructor({ years }: MoneySlots, values: readonly PlacedValue[], rates: StaffRates) {
    this.#values = values;
    this.#rates = rates;
    this.#years = years;
  }

  /** True where value `i` in slot `a` and value `j` in slot `b` are a year's share and cost, and its rate says otherwise. */
  contradicts(i: number, a: number, j: number, b: number): boolean {
    return this.#years.some(({ year, fte, personnel }) => {
      if (a === fte && b === personnel) return this.#areApart(year, i, j);
      return a === personnel && b === fte && this.#areApart(year, j, i);
    });
  }

  /** Which of some pairs the rates contradict, as a text. */
  apart(pairs: readonly StaffPair[]): string {
    let apart = '';
    for (let at = 0; at < pairs.length; at++) {
      const { year, share, cost } = pairs[at]!;
      if (this.#areApart(year, share, cost)) apart += String.fromCharCode(at);
    }
    return apart;
  }

  /** Nobody costs nothing and nothing is paid for nobody; else the year's rate says, if it is known. */
  #areApart(year: StaffYear, share: number, cost: number): boolean {
    const fte = this.#values[share]!.quantity;
    const yen = this.#values[cost]!.quantity;
    if (fte === null || yen === null) return false;
    if (fte === 0 || yen === 0) return fte !== yen;
    return this.#rates.agree(year, fte, yen) === false;
  }

  /** One personnel rate a year, not far from the year before's where neither is known; no settlement above its budget. */
  cost(valueIn: readonly number[]): number {
    let cost = 0;
    let olderRate = 0;
    for (const { year, budget, settlement, fte, personnel, others } of this.#years) {
      const planned = this.#read(valueIn, budget);
      const spent = this.#read(valueIn, settlement);
      if (planned !== null && spent !== null && spent > planned) cost += OVERSPENT;
      const share = this.#read(valueIn, fte);
      const yen = this.#read(valueIn, personnel);
      if (yen === null) continue;
      if (share === null) {
        cost += rateCost(this.#rates, year, yen);
        cost += Math.max(
          ...others.map((other) => this.#paidForCost(year, this.#read(valueIn, other), yen)),
        );
      }
      if (!share || this.#rates.rate(year) !== null) continue;
      const rate = yen / share;
      if (olderRate > 0 && rate > 0 && Math.abs(rate / olderRate - 1) > LARGEST_RATE_CHANGE)
        cost += RATES_APART;
      olderRate = rate;
    }
    return cost;
  }

  #paidForCost(year: StaffYear, share: number | null, yen: number): number {
    if (share === null || share === 0 || yen === 0) return 0;
    const agrees = this.#rates.agree(year, share, yen);
    const rate = yen / share;
    if (agrees === null)
      return rate >= LEAST_RATE && rate <= LARGEST_RATE ? SHARE_MAY_BE_PAID_FOR : 0;
    return agrees ? SHARE_IS_PAID_FOR : 0;
  }

  #read(valueIn: readonly number[], slot: number): number | null {
    const value = valueIn[slot] ?? UNUSED;
    return value === UNUSED ? null : this.#values[value]!.quantity;
  }
}

/** Where the slots of one year are, by their indexes; -1 for one that the form does not have. */
interface YearIndexes {
  readonly year: StaffYear;
  readonly budget: number;
  readonly settlement: number;
  readonly fte: number;
  readonly personnel: number;
  /** Shares of staff that the cost does not pay for. */
  readonly others: readonly number[];
}

/** Cost of a personnel cost without a share beside it. */
function rateCost(rates: StaffRates, year: StaffYear, yen: number): number {
  if (rates.fits(year, yen) !== false) return 0;
  const other = year === 'previous' ? 'current' : 'previous';
  return rates.fits(other, yen) ? RATE_IS_ANOTHER_YEARS : NO_SHARE_FITS;
}
