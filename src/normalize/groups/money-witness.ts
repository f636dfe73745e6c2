import { UNUSED } from '../assignment-problem.ts';
import type { PlacedValue } from '../block-view.ts';
import type { StaffRates } from '../staff-rates.ts';
import type { YearSlot } from './year-slots.ts';

const NO_SHARE_FITS = 1.2;
const RATE_IS_ANOTHER_YEARS = 1.5;
const RATES_APART = 1;
const LARGEST_RATE_CHANGE = 0.15;
const OVERSPENT = 0.4;

type StaffYear = 'previous' | 'current';

/** What the figures of a block say of each other, worked out for its slots once. */
export class MoneyWitness {
  /** Which pairs of values the rates contradict, as a text: equal where `contradicts` answers alike. */
  readonly contradictions: string;
  readonly #quantities: readonly (number | null)[];
  readonly #rates: StaffRates;
  readonly #years: readonly YearIndexes[];
  /** For each year the pairs of a share and a cost that its rate contradicts. */
  readonly #apart: readonly ReadonlySet<number>[];

  constructor(slots: readonly YearSlot[], values: readonly PlacedValue[], rates: StaffRates) {
    this.#quantities = values.map((value) => value.quantity);
    this.#rates = rates;
    this.#years = (['previous', 'current'] as const).map((year) => {
      const at = (field: string) =>
        slots.findIndex((slot) => slot.field === field && slot.year === year);
      return {
        year,
        budget: at('budget_yen'),
        settlement: at('settlement_yen'),
        fte: at('regular_staff_fte'),
        personnel: at('personnel_cost_yen'),
      };
    });
    this.#apart = this.#years.map(({ year }) => new Set(pairsApart(values, rates, year)));
    this.contradictions = this.#apart.map((pairs) => [...pairs].join()).join(';');
  }

  /** True where value `i` in slot `a` and value `j` in slot `b` are a year's share and cost, and its rate says otherwise. */
  contradicts(i: number, a: number, j: number, b: number): boolean {
    return this.#years.some(({ fte, personnel }, year) => {
      if (a === fte && b === personnel) return this.#apart[year]!.has(pairOf(i, j));
      return a === personnel && b === fte && this.#apart[year]!.has(pairOf(j, i));
    });
  }

  /** One personnel rate a year, not far from the year before's where neither is known; no settlement above its budget. */
  cost(valueIn: readonly number[]): number {
    let cost = 0;
    let olderRate = 0;
    for (const { year, budget, settlement, fte, personnel } of this.#years) {
      const planned = this.#read(valueIn, budget);
      const spent = this.#read(valueIn, settlement);
      if (planned !== null && spent !== null && spent > planned) cost += OVERSPENT;
      const share = this.#read(valueIn, fte);
      const yen = this.#read(valueIn, personnel);
      if (yen === null) continue;
      if (share === null) cost += rateCost(this.#rates, year, yen);
      if (!share || this.#rates.rate(year) !== null) continue;
      const rate = yen / share;
      if (olderRate > 0 && rate > 0 && Math.abs(rate / olderRate - 1) > LARGEST_RATE_CHANGE)
        cost += RATES_APART;
      olderRate = rate;
    }
    return cost;
  }

  #read(valueIn: readonly number[], slot: number): number | null {
    const value = valueIn[slot] ?? UNUSED;
    return value === UNUSED ? null : (this.#quantities[value] ?? null);
  }
}

interface YearIndexes {
  readonly year: StaffYear;
  readonly budget: number;
  readonly settlement: number;
  readonly fte: number;
  readonly personnel: number;
}

/** Cost of a personnel cost without a share beside it. */
function rateCost(rates: StaffRates, year: StaffYear, yen: number): number {
  if (rates.fits(year, yen) !== false) return 0;
  const other = year === 'previous' ? 'current' : 'previous';
  return rates.fits(other, yen) ? RATE_IS_ANOTHER_YEARS : NO_SHARE_FITS;
}

const MOST_VALUES = 1000;
const pairOf = (share: number, cost: number): number => share * MOST_VALUES + cost;

function pairsApart(values: readonly PlacedValue[], rates: StaffRates, year: StaffYear): number[] {
  const apart: number[] = [];
  for (const [i, share] of values.entries()) {
    if (share.kind !== 'staff' || share.quantity === null) continue;
    for (const [j, cost] of values.entries()) {
      if (cost.kind !== 'money' || cost.quantity === null) continue;
      if (!agree(rates, year, share.quantity, cost.quantity)) apart.push(pairOf(i, j));
    }
  }
  return apart;
}

/** Nobody costs nothing and nothing is paid for nobody; else the year's rate says, if it is known. */
function agree(rates: StaffRates, year: StaffYear, fte: number, yen: number): boolean {
  return fte === 0 || yen === 0 ? fte === yen : rates.agree(year, fte, yen) !== false;
}
