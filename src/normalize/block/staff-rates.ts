import type { YearRole } from '../../form/block-form.ts';

/** A staff share (persons) and its cost (yen) that a sheet states for one year. */
export interface StaffStatement {
  readonly year: YearRole;
  readonly fte: number;
  readonly costYen: number;
}

/** Years whose staff and its cost sheets state as spent; what comes next may be planned at another rate. */
export const RATED_YEARS = ['previous', 'current'] as const;

const FEWEST_STATEMENTS = 2;

/** What one full person costs, by year of the form: one rate for a whole municipality and fiscal year. */
export class StaffRates {
  readonly #rates = new Map<YearRole, number>();
  readonly #unit: number;
  readonly #step: number;

  /** `unit`: yen of the last printed digit of a cost; `decimals`: those of a staff share. */
  constructor(statements: readonly StaffStatement[], unit: number, decimals: number) {
    this.#unit = unit;
    this.#step = 10 ** -decimals;
    for (const year of RATED_YEARS) {
      const rate = commonRate(
        statements.filter((s) => s.year === year && s.fte > 0),
        unit,
      );
      if (rate !== null) this.#rates.set(year, rate);
    }
  }

  /** True when cost = share × rate within rounding; null while the year's rate is not known. */
  agree(year: YearRole, fte: number, costYen: number): boolean | null {
    const rate = this.#rates.get(year);
    return rate === undefined ? null : Math.abs(costYen - fte * rate) <= this.#tolerance(fte);
  }

  /** True when some printable share makes this cost at the year's rate; null while that is not known. */
  fits(year: YearRole, costYen: number): boolean | null {
    const rate = this.#rates.get(year);
    if (rate === undefined) return null;
    const fte = Math.round(costYen / rate / this.#step) * this.#step;
    return Math.abs(costYen - fte * rate) <= this.#tolerance(fte);
  }

  /** Yen a person and year, as found; null while unknown. */
  rate(year: YearRole): number | null {
    return this.#rates.get(year) ?? null;
  }

  #tolerance(fte: number): number {
    return this.#unit * (0.5 + RATE_ROUNDING * fte);
  }
}

/** A found rate is known to a fraction of the unit only; large shares multiply what is missing. */
const RATE_ROUNDING = 0.05;

/** The rate that most statements allow, each allowing what rounds to its printed cost. */
function commonRate(statements: readonly StaffStatement[], unit: number): number | null {
  const ranges = statements.map(({ fte, costYen }) => ({
    low: (costYen - unit / 2) / fte,
    high: (costYen + unit / 2) / fte,
  }));
  const lows = Float64Array.from(ranges, ({ low }) => low).sort();
  const highs = Float64Array.from(ranges, ({ high }) => high).sort();
  let votes = 0;
  let best = Number.NaN;
  for (const { low } of ranges) {
    const within = countBelow(lows, low, true) - countBelow(highs, low, false);
    if (within <= votes) continue;
    votes = within;
    best = low;
  }
  if (votes < FEWEST_STATEMENTS) return null;
  const within = ranges.filter(({ low, high }) => low <= best && best <= high);
  return (best + within.reduce((least, { high }) => Math.min(least, high), Infinity)) / 2;
}

/** How many of some sorted numbers are below a bound, or at it too where that counts. */
function countBelow(sorted: Float64Array, bound: number, orAtIt: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle]!;
    if (one < bound || (orAtIt && one === bound)) from = middle + 1;
    else to = middle;
  }
  return from;
}
