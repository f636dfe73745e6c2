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
  readonly choices: readonly (readonly Choice[])[];
  readonly slotCount: number;
  /** Extra cost ≥ 0 of value `i` in slot `a` together with the later value `j` in slot `b`. */
  readonly together?: (i: number, a: number, j: number, b: number) => number;
  /** Extra cost ≥ 0 of a whole reading: index of the value in each slot and slot of each value, or UNUSED. */
  readonly whole?: (valueOf: readonly number[], slotOf: readonly number[]) => number;
}

/** The cheapest reading, and for each slot how much dearer the cheapest reading is that fills it otherwise. */
export interface Assignment {
  /** Index of the value in each slot, or UNUSED. */
  readonly valueOf: readonly number[];
  readonly cost: number;
  readonly margins: readonly number[];
}

/** Readings this much dearer than the best no longer count as rivals. */
const HORIZON = 2;
const MOST_NODES = 20_000;

/** Finds the reading that costs least by branch and bound; null when the search would take too long. */
export function assign(problem: AssignmentProblem): Assignment | null {
  const search = new Search(problem);
  return search.run() ? search.result() : null;
}

class Search {
  readonly #problem: AssignmentProblem;
  readonly #valueOf: number[];
  readonly #slotOf: number[];
  /** Least cost of all values from each index on, slots notwithstanding. */
  readonly #rest: number[];
  /** Cheapest cost seen for each slot and text that fills it ('' where it stays empty). */
  readonly #seen: Map<string, number>[];
  #best = Infinity;
  #bestValueOf: number[] = [];
  #nodes = 0;

  constructor(problem: AssignmentProblem) {
    this.#problem = problem;
    this.#valueOf = new Array<number>(problem.slotCount).fill(UNUSED);
    this.#slotOf = problem.texts.map(() => UNUSED);
    this.#seen = this.#valueOf.map(() => new Map());
    this.#rest = [0];
    for (const choices of problem.choices.toReversed()) {
      const least = Math.min(...choices.map((choice) => choice.cost));
      this.#rest.unshift(this.#rest[0]! + least);
    }
  }

  run(): boolean {
    this.#visit(0, 0);
    return this.#nodes <= MOST_NODES;
  }

  result(): Assignment {
    const margins = this.#bestValueOf.map((value, slot) => {
      const own = value === UNUSED ? '' : this.#problem.texts[value]!;
      const rivals = [...this.#seen[slot]!].filter(([text]) => text !== own);
      return Math.min(HORIZON, ...rivals.map(([, cost]) => cost - this.#best));
    });
    return { valueOf: this.#bestValueOf, cost: this.#best, margins };
  }

  #visit(index: number, cost: number): void {
    if (cost + this.#rest[index]! > this.#best + HORIZON || ++this.#nodes > MOST_NODES) return;
    if (index === this.#slotOf.length) {
      this.#record(cost + (this.#problem.whole?.(this.#valueOf, this.#slotOf) ?? 0));
      return;
    }
    for (const { slot, cost: own } of this.#problem.choices[index]!) {
      if (slot !== UNUSED && this.#valueOf[slot] !== UNUSED) continue;
      const extra = slot === UNUSED ? 0 : this.#withOthers(index, slot);
      this.#slotOf[index] = slot;
      if (slot !== UNUSED) this.#valueOf[slot] = index;
      this.#visit(index + 1, cost + own + extra);
      if (slot !== UNUSED) this.#valueOf[slot] = UNUSED;
      this.#slotOf[index] = UNUSED;
    }
  }

  #withOthers(index: number, slot: number): number {
    const { together } = this.#problem;
    if (!together) return 0;
    let extra = 0;
    for (let earlier = 0; earlier < index; earlier++) {
      const other = this.#slotOf[earlier]!;
      if (other !== UNUSED) extra += together(earlier, other, index, slot);
    }
    return extra;
  }

  #record(cost: number): void {
    if (cost > this.#best + HORIZON) return;
    for (const [slot, value] of this.#valueOf.entries()) {
      const text = value === UNUSED ? '' : this.#problem.texts[value]!;
      const seen = this.#seen[slot]!;
      if (cost < (seen.get(text) ?? Infinity)) seen.set(text, cost);
    }
    if (cost < this.#best) {
      this.#best = cost;
      this.#bestValueOf = [...this.#valueOf];
    }
  }
}
