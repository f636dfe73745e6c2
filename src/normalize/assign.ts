import { components } from './assignment-components.ts';
import {
  type AssignmentProblem,
  type Choice,
  type PossibleReading,
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
/** What values say of each other may cost the reading that is best by place this much and still be judged. */
const WITNESS_REACH = 1.5;

/** All readings that places allow, by components that do not touch each other; null when they are too many. */
export function possibleReadings(problem: AssignmentProblem): PossibleReading[][] | null {
  const choices = problem.choices.map((own) => promising(own, problem.hopeless));
  const readings: PossibleReading[][] = [];
  for (const component of components(choices, problem.families)) {
    const found = new ReadingSearch(
      { ...problem, choices },
      component,
      HORIZON + WITNESS_REACH,
    ).run();
    if (!found) return null;
    readings.push(found);
  }
  return readings;
}

function promising(choices: readonly Choice[], hopeless: number): Choice[] {
  const sorted = choices.filter((one) => one.cost < Infinity).sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  return sorted.filter((one) => one.slot === UNUSED || one.cost <= least + hopeless);
}

/** Chooses among possible readings by place, and by what values and page say of a reading (`witness`, a cost). */
export function decide(
  readings: readonly (readonly PossibleReading[])[],
  texts: readonly string[],
  slotCount: number,
  witness: (valueIn: readonly number[]) => number,
): Assignment {
  const valueIn = new Array<number>(slotCount).fill(UNUSED);
  const margins = new Array<number>(slotCount).fill(HORIZON);
  for (const component of readings) {
    const costs = component.map((reading) => reading.cost + witness(reading.valueIn));
    const least = Math.min(...costs);
    const best = component[costs.indexOf(least)]!.valueIn;
    const unseen = Math.min(...component.map(({ cost }) => cost)) + HORIZON + WITNESS_REACH - least;
    const textOf = (value: number) => (value === UNUSED ? '' : texts[value]!);
    for (let slot = 0; slot < slotCount; slot++) {
      const value = best[slot]!;
      if (value !== UNUSED) {
        valueIn[slot] = value;
        margins[slot] = Math.min(margins[slot]!, unseen);
      }
      for (let at = 0; at < component.length; at++) {
        const margin = costs[at]! - least;
        if (margin >= margins[slot]!) continue;
        if (textOf(component[at]!.valueIn[slot]!) !== textOf(value)) margins[slot] = margin;
      }
    }
  }
  return { valueIn, margins };
}
