import { components as componentsOf } from './assignment-components.ts';
import {
  type AssignmentProblem,
  type Choice,
  type PossibleReading,
  type PossibleReadings,
  UNUSED,
} from './assignment-problem.ts';
import { ReadingSearch } from './reading-search.ts';

/** The cheapest reading, and for each slot how much dearer the cheapest reading is that fills it otherwise. */
export interface Assignment {
  /** Index of the value in each slot, or UNUSED. */
  readonly valueIn: readonly number[];
  readonly margins: readonly number[];
}

/** Readings this much dearer than the best no longer count as rivals. */
export const HORIZON = 1.5;

/** All readings that places allow, by components that do not touch each other; null when they are too many. */
export function possibleReadings(problem: AssignmentProblem): PossibleReadings[] | null {
  const choices = problem.choices.map((own) => promising(own, problem.hopeless));
  const found: PossibleReadings[] = [];
  for (const values of componentsOf(choices, problem.families)) {
    const own = readingsOf({ ...problem, choices }, values);
    if (!own) return null;
    found.push(own);
  }
  return found;
}

/** The readings of one component; where too many are near, only the nearest, which then differ by less. */
function readingsOf(
  problem: AssignmentProblem,
  values: readonly number[],
): PossibleReadings | null {
  for (const horizon of [HORIZON + reachOf(problem, values), HORIZON]) {
    const readings = new ReadingSearch(problem, values, horizon).run();
    if (!readings) continue;
    const least = Math.min(...readings.map(({ cost }) => cost));
    return { readings, slots: filledSlots(readings), unseenFrom: least + horizon };
  }
  return null;
}

function filledSlots(readings: readonly PossibleReading[]): number[] {
  const slots = new Set<number>();
  for (const { valueIn } of readings) {
    for (const [slot, value] of valueIn.entries()) if (value !== UNUSED) slots.add(slot);
  }
  return [...slots];
}

function reachOf(
  { choices, families, reach }: AssignmentProblem,
  values: readonly number[],
): number {
  let most = 0;
  for (const value of values) {
    for (const { slot } of choices[value]!)
      if (slot !== UNUSED) most = Math.max(most, reach[families[slot]!] ?? 0);
  }
  return most;
}

function promising(choices: readonly Choice[], hopeless: number): Choice[] {
  const sorted = choices.filter((one) => one.cost < Infinity).sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  return sorted.filter((one) => one.slot === UNUSED || one.cost <= least + hopeless);
}

/** Chooses among possible readings by place, and by what values and page say of a reading (`witness`, a cost). */
export function decide(
  components: readonly PossibleReadings[],
  texts: readonly string[],
  slotCount: number,
  witness: (valueIn: readonly number[]) => number,
): Assignment {
  const valueIn = new Array<number>(slotCount).fill(UNUSED);
  const margins = new Array<number>(slotCount).fill(HORIZON);
  for (const { readings, slots, unseenFrom } of components) {
    const costs = readings.map((reading) => reading.cost + witness(reading.valueIn));
    const least = Math.min(...costs);
    const best = readings[costs.indexOf(least)]!.valueIn;
    const unseen = unseenFrom - least;
    const textOf = (value: number) => (value === UNUSED ? '' : texts[value]!);
    for (const slot of slots) {
      const value = best[slot]!;
      if (value !== UNUSED) {
        valueIn[slot] = value;
        margins[slot] = Math.min(margins[slot]!, unseen);
      }
      for (let at = 0; at < readings.length; at++) {
        const margin = costs[at]! - least;
        if (margin >= margins[slot]!) continue;
        if (textOf(readings[at]!.valueIn[slot]!) !== textOf(value)) margins[slot] = margin;
      }
    }
  }
  return { valueIn, margins };
}
