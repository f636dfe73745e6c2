import { type AssignmentProblem, type PossibleReading, UNUSED } from './assignment-problem.ts';

const MOST_NODES = 30_000;

/** What two choices of the search that is running cost together, as far as it was asked for; NaN where it was not. */
let pairs = new Float64Array(1_024);

function forgetPairs(count: number): void {
  if (pairs.length < count) pairs = new Float64Array(count);
  pairs.fill(Number.NaN, 0, count);
}

/** Goes through the readings of one component by branch and bound, values in their order, cheapest choices first. */
export class ReadingSearch {
  readonly #problem: AssignmentProblem;
  readonly #values: readonly number[];
  readonly #horizon: number;
  readonly #valueIn: number[];
  readonly #slotOf: number[];
  /** Least cost of the values from each position on, whatever slots are left. */
  readonly #rest: number[];
  readonly #seen: PossibleReading[] = [];
  #best = Infinity;
  #nodes = 0;

  constructor(problem: AssignmentProblem, values: readonly number[], horizon: number) {
    this.#problem = problem;
    this.#values = values;
    this.#horizon = horizon;
    this.#valueIn = problem.families.map(() => UNUSED);
    this.#slotOf = problem.choices.map(() => UNUSED);
    this.#rest = new Array<number>(values.length + 1).fill(0);
    for (let at = values.length - 1; at >= 0; at--) {
      this.#rest[at] = this.#rest[at + 1]! + problem.choices[values[at]!]![0]!.cost;
    }
  }

  /** Readings within the horizon of the cheapest, cheapest first; null when the search would take too long. */
  run(): PossibleReading[] | null {
    const choices = this.#values.length * this.#problem.families.length;
    if (this.#problem.together) forgetPairs(choices * choices);
    this.#visit(0, 0);
    if (this.#nodes > MOST_NODES) return null;
    return this.#seen
      .filter(({ cost }) => cost <= this.#best + this.#horizon)
      .sort((a, b) => a.cost - b.cost);
  }

  #visit(at: number, cost: number): void {
    if (++this.#nodes > MOST_NODES) return;
    if (at === this.#values.length) {
      this.#record(cost + (this.#problem.whole?.(this.#valueIn, this.#slotOf, this.#values) ?? 0));
      return;
    }
    const value = this.#values[at]!;
    const rest = this.#rest[at + 1]!;
    for (const { slot, cost: own } of this.#problem.choices[value]!) {
      if (cost + own + rest > this.#best + this.#horizon) return;
      if (slot === UNUSED) {
        this.#visit(at + 1, cost + own);
        continue;
      }
      if (this.#valueIn[slot] !== UNUSED) continue;
      const next = cost + own + this.#withOthers(at, value, slot);
      if (next + rest > this.#best + this.#horizon) continue;
      this.#slotOf[value] = slot;
      this.#valueIn[slot] = value;
      this.#visit(at + 1, next);
      this.#valueIn[slot] = UNUSED;
      this.#slotOf[value] = UNUSED;
    }
  }

  #withOthers(at: number, value: number, slot: number): number {
    const { together, families } = this.#problem;
    if (!together) return 0;
    const choices = this.#values.length * families.length;
    const own = at * families.length + slot;
    let extra = 0;
    for (let before = 0; before < at; before++) {
      const earlier = this.#values[before]!;
      const other = this.#slotOf[earlier]!;
      if (other === UNUSED) continue;
      const pair = (before * families.length + other) * choices + own;
      if (Number.isNaN(pairs[pair])) pairs[pair] = together(earlier, other, value, slot);
      extra += pairs[pair]!;
    }
    return extra;
  }

  #record(cost: number): void {
    if (cost > this.#best + this.#horizon) return;
    this.#seen.push({ cost, valueIn: [...this.#valueIn] });
    if (cost < this.#best) this.#best = cost;
  }
}
