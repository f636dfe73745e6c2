import { components as componentsOf } from './assignment-components.ts';
import {
  type AssignmentProblem,
  type Choice,
  type PossibleReading,
  type PossibleReadings,
  type PreparedProblem,
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

/** A problem without the choices that are none, taken apart into values that do not touch each other. */
export function prepare(problem: AssignmentProblem): PreparedProblem {
  const { families, reach, hopeless, together, whole } = problem;
  const choices = problem.choices.map((own) => promising(own, hopeless));
  const components = componentsOf(choices, families);
  return { choices, families, reach, hopeless, together, whole, components };
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

/** What values and page say of a reading, as a cost. */
export interface Witness {
  readonly cost: (valueIn: readonly number[]) => number;
  /** The least that any reading can cost by it. */
  readonly least: number;
}

/** Chooses among possible readings by place and by what a witness says; values of one number in `alike` have one text. */
export function decide(
  components: readonly PossibleReadings[],
  alike: readonly number[],
  slotCount: number,
  witness: Witness,
): Assignment {
  const valueIn = new Array<number>(slotCount).fill(UNUSED);
  const margins = new Array<number>(slotCount).fill(HORIZON);
  for (const component of components) decideComponent(component, alike, witness, valueIn, margins);
  return { valueIn, margins };
}

/** Costs of the readings at hand; those too dear to be rivals are never asked for. */
const costs: number[] = [];
/** The reading that a witness is asked for. */
const asked: number[] = [];

function decideComponent(
  component: PossibleReadings,
  alike: readonly number[],
  witness: Witness,
  valueIn: number[],
  margins: number[],
): void {
  const { slots, valueIn: readings, unseenFrom } = component;
  const width = slots.length;
  const { best, rivals } = weigh(component, witness, valueIn.length);
  const least = costs[best]!;
  for (let index = 0; index < width; index++) {
    const slot = slots[index]!;
    const value = readings[best * width + index]!;
    if (value === UNUSED) continue;
    valueIn[slot] = value;
    margins[slot] = Math.min(margins[slot]!, unseenFrom - least);
  }
  for (let at = 0; at < rivals; at++) {
    const margin = costs[at]! - least;
    if (margin >= HORIZON) continue;
    for (let index = 0; index < width; index++) {
      const slot = slots[index]!;
      if (margin >= margins[slot]!) continue;
      const [value, other] = [readings[best * width + index]!, readings[at * width + index]!];
      if (textOf(value, alike) !== textOf(other, alike)) margins[slot] = margin;
    }
  }
}

/** Fills in the costs of the cheapest reading and of all that can rival it, and tells where that is and how many there are. */
function weigh(
  { costs: places, slots, valueIn: readings }: PossibleReadings,
  witness: Witness,
  slotCount: number,
): { best: number; rivals: number } {
  const width = slots.length;
  asked.length = 0;
  for (let slot = 0; slot < slotCount; slot++) asked.push(UNUSED);
  let least = Infinity;
  let best = 0;
  let rivals = 0;
  for (; rivals < places.length; rivals++) {
    const place = places[rivals]!;
    if (place + witness.least - least > HORIZON) break;
    for (let index = 0; index < width; index++)
      asked[slots[index]!] = readings[rivals * width + index]!;
    const cost = place + witness.cost(asked);
    costs[rivals] = cost;
    if (cost < least) {
      least = cost;
      best = rivals;
    }
  }
  return { best, rivals };
}

function textOf(value: number, alike: readonly number[]): number {
  return value === UNUSED ? UNUSED : alike[value]!;
}
