import { components } from './assignment-components.ts';
import {
  type AssignmentProblem,
  type Choice,
  type PossibleReading,
  type PossibleReadings,
  type PreparedProblem,
  UNUSED,
} from './assignment-problem.ts';
import { ReadingSearch } from './reading-search.ts';

/** Readings this much dearer than the best no longer count as rivals. */
export const HORIZON = 1.5;

/** A problem without the choices that are none, taken apart into values that do not touch each other. */
export function prepare(problem: AssignmentProblem): PreparedProblem {
  const { families, reach, hopeless, together, whole } = problem;
  const choices = problem.choices.map((own) => promising(own, hopeless));
  const apart = components(choices, families);
  return { choices, families, reach, hopeless, together, whole, components: apart };
}

/** Works the readings of a component out, or knows them already. */
export type Recall = (
  values: readonly number[],
  work: () => PossibleReadings | null,
) => PossibleReadings | null;

/** All readings that places allow, by components that do not touch each other; null when they are too many. */
export function possibleReadings(
  problem: PreparedProblem,
  recall: Recall = (_, work) => work(),
): PossibleReadings[] | null {
  const found: PossibleReadings[] = [];
  for (const values of problem.components) {
    const own = recall(values, () => readingsOf(problem, values));
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
    return packed(readings, readings[0]!.cost + horizon);
  }
  return null;
}

function packed(readings: readonly PossibleReading[], unseenFrom: number): PossibleReadings {
  const slots = filledSlots(readings);
  const valueIn = new Int8Array(readings.length * slots.length);
  let place = 0;
  for (const reading of readings)
    for (const slot of slots) valueIn[place++] = reading.valueIn[slot]!;
  return { costs: Float64Array.from(readings, ({ cost }) => cost), slots, valueIn, unseenFrom };
}

function filledSlots(readings: readonly PossibleReading[]): number[] {
  const slots: number[] = [];
  const isFilled: boolean[] = [];
  for (const { valueIn } of readings) {
    for (let slot = 0; slot < valueIn.length; slot++) {
      if (valueIn[slot] === UNUSED || isFilled[slot]) continue;
      isFilled[slot] = true;
      slots.push(slot);
    }
  }
  return slots;
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

/** The choices that are worth trying, cheapest first. */
export function promising(choices: readonly Choice[], hopeless: number): Choice[] {
  let least = Infinity;
  for (const { cost } of choices) least = Math.min(least, cost);
  const isPromising = ({ slot, cost }: Choice) =>
    cost < Infinity && (slot === UNUSED || cost <= least + hopeless);
  return choices.filter(isPromising).sort((a, b) => a.cost - b.cost);
}
