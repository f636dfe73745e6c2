import { components } from './assignment-components.ts';

/** A slot that a value could fill at a cost ≥ 0; slot `UNUSED` leaves the value out. */
export interface Choice {
  readonly slot: number;
  readonly cost: number;
}

export const UNUSED = -1;

/** Values to be read and the slots of the form they may fill; each slot takes one value at most. */
export interface AssignmentProblem {
  /** Text of each value, in reading order; equal texts are equal outcomes. */
  readonly texts: readonly string[];
  /** Choices of each value, `UNUSED` among them. */
  readonly choices: readonly (readonly Choice[])[];
  /** Family of each slot: only slots of one family cost something together. */
  readonly families: readonly number[];
  /** Extra cost ≥ 0 of value `i` in slot `a` together with the later value `j` in slot `b`. */
  readonly together?: (i: number, a: number, j: number, b: number) => number;
  /** Extra cost ≥ 0 of a reading of `values`: index of the value in each slot and slot of each value, or UNUSED. */
  readonly whole?: (
    valueOf: readonly number[],
    slotOf: readonly number[],
    values: readonly number[],
  ) => number;
}

/** The cheapest reading, and for each slot how much dearer the cheapest reading is that fills it otherwise. */
export interface Assignment {
  /** Index of the value in each slot, or UNUSED. */
  readonly valueOf: readonly number[];
  readonly cost: number;
  readonly margins: readonly number[];
}

/** Readings this much dearer than the best no longer count as rivals. */
export const HORIZON = 1.5;

/** A choice this much dearer than the value's cheapest is no choice; another value would have to gain as much by it. */
const HOPELESS = 2.5;
const MOST_NODES = 20_000;

/** Finds the reading that costs least by branch and bound; null when the search would take too long. */
export function assign(problem: AssignmentProblem): Assignment | null {
  const choices = problem.choices.map(promising);
  const valueOf = problem.families.map(() => UNUSED);
  const margins = problem.families.map(() => HORIZON);
  let cost = 0;
  for (const component of components(choices, problem.families)) {
    const search = new Search(problem, choices, component);
    if (!search.run()) return null;
    cost += search.bestCost;
    search.report(valueOf, margins);
  }
  return { valueOf, cost, margins };
}

function promising(choices: readonly Choice[]): Choice[] {
  const sorted = choices.filter((one) => one.cost < Infinity).sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  return sorted.filter((one) => one.slot === UNUSED || one.cost <= least + HOPELESS);
}

/** Goes through the readings of one component in the order of its values, cheapest choices first. */
class Search {
  readonly #problem: AssignmentProblem;
  readonly #choices: readonly (readonly Choice[])[];
  readonly #values: readonly number[];
  readonly #valueOf: number[];
  readonly #slotOf: number[];
  /** What each value loses at least where its cheapest slot is not to be had. */
  readonly #regret: readonly number[];
  /** Scratch of the bound: the greatest regret among the values that want a slot. */
  readonly #wanted: Float64Array;
  /** Readings within the horizon of the best when they were found. */
  readonly #seen: { readonly cost: number; readonly valueOf: readonly number[] }[] = [];
  bestCost = Infinity;
  #best: readonly number[] = [];
  #nodes = 0;

  constructor(
    problem: AssignmentProblem,
    choices: readonly (readonly Choice[])[],
    values: readonly number[],
  ) {
    this.#problem = problem;
    this.#choices = choices;
    this.#values = values;
    this.#valueOf = problem.families.map(() => UNUSED);
    this.#slotOf = problem.texts.map(() => UNUSED);
    this.#regret = choices.map(([best, next]) => (next ? next.cost - best!.cost : 0));
    this.#wanted = new Float64Array(problem.families.length);
  }

  run(): boolean {
    this.#visit(0, 0);
    return this.#nodes <= MOST_NODES;
  }

  /** Enters the best reading of the component and its margins into the whole. */
  report(valueOf: number[], margins: number[]): void {
    for (const [slot, value] of this.#best.entries()) {
      if (value !== UNUSED) valueOf[slot] = value;
      const own = this.#textOf(value);
      for (const { cost, valueOf: other } of this.#seen) {
        const margin = cost - this.bestCost;
        if (margin < margins[slot]! && this.#textOf(other[slot]!) !== own) margins[slot] = margin;
      }
    }
  }

  #textOf(value: number): string {
    return value === UNUSED ? '' : this.#problem.texts[value]!;
  }

  #visit(at: number, cost: number): void {
    if (++this.#nodes > MOST_NODES || cost + this.#leastRest(at) > this.bestCost + HORIZON) return;
    if (at === this.#values.length) {
      this.#record(cost + (this.#problem.whole?.(this.#valueOf, this.#slotOf, this.#values) ?? 0));
      return;
    }
    const value = this.#values[at]!;
    for (const { slot, cost: own } of this.#choices[value]!) {
      if (slot === UNUSED) {
        this.#visit(at + 1, cost + own);
        continue;
      }
      if (this.#valueOf[slot] !== UNUSED) continue;
      const next = cost + own + this.#withOthers(at, value, slot);
      this.#slotOf[value] = slot;
      this.#valueOf[slot] = value;
      this.#visit(at + 1, next);
      this.#valueOf[slot] = UNUSED;
      this.#slotOf[value] = UNUSED;
    }
  }

  /** Least that the values from a position on can cost: all but one of those that want a slot have to do without it. */
  #leastRest(from: number): number {
    this.#wanted.fill(-1);
    let least = 0;
    for (let at = from; at < this.#values.length; at++) {
      const value = this.#values[at]!;
      const { slot, cost } = this.#choices[value]![0]!;
      const regret = this.#regret[value]!;
      least += cost;
      if (slot === UNUSED) continue;
      if (this.#valueOf[slot] !== UNUSED) least += regret;
      else if (this.#wanted[slot]! < 0) this.#wanted[slot] = regret;
      else {
        least += Math.min(regret, this.#wanted[slot]!);
        this.#wanted[slot] = Math.max(regret, this.#wanted[slot]!);
      }
    }
    return least;
  }

  #withOthers(at: number, value: number, slot: number): number {
    const { together } = this.#problem;
    if (!together) return 0;
    let extra = 0;
    for (let before = 0; before < at; before++) {
      const earlier = this.#values[before]!;
      const other = this.#slotOf[earlier]!;
      if (other !== UNUSED) extra += together(earlier, other, value, slot);
    }
    return extra;
  }

  #record(cost: number): void {
    if (cost > this.bestCost + HORIZON) return;
    this.#seen.push({ cost, valueOf: [...this.#valueOf] });
    if (cost < this.bestCost) {
      this.bestCost = cost;
      this.#best = [...this.#valueOf];
    }
  }
}
