import { type PossibleReadings, UNUSED } from './assignment-problem.ts';
import { HORIZON } from './possible-readings.ts';

/** The cheapest reading, and for each slot how much dearer the cheapest reading is that fills it otherwise. */
export interface Assignment {
  /** Index of the value in each slot, or UNUSED. */
  readonly valueIn: readonly number[];
  readonly margins: readonly number[];
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
