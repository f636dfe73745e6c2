import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentProblem,
  UNUSED,
} from '../../../../src/normalize/block/assign/assignment-problem.ts';
import { type Assignment, decide } from '../../../../src/normalize/block/assign/decide.ts';
import {
  HORIZON,
  possibleReadings,
  prepare,
} from '../../../../src/normalize/block/assign/possible-readings.ts';

const VALUES_MAX = 4;
const SLOTS_MAX = 4;
const FAMILIES_MAX = 2;
/** A choice much dearer than the cheapest is no choice by definition; costs of this size are all in the running. */
const EIGHTHS_MAX = 20;
/** Witnesses are heard up to a reach; the families together stay within it. */
const WITNESS_EIGHTHS_MAX = 6;

const cost = fc.integer({ min: 0, max: EIGHTHS_MAX }).map((eighths) => eighths / 8);
const costs = (count: number) => fc.array(cost, { minLength: count, maxLength: count });

/** A problem with the texts of its values and what witnesses say of a reading. */
interface Puzzle extends AssignmentProblem {
  readonly texts: readonly string[];
  readonly witness: (filling: readonly number[]) => number;
}

/** Small problems with costs of all sorts; every value may stay unused. */
const puzzle: fc.Arbitrary<Puzzle> = fc
  .record({
    texts: fc.array(fc.constantFrom('10', '7', '70.0%'), { maxLength: VALUES_MAX }),
    families: fc.array(fc.nat({ max: FAMILIES_MAX - 1 }), { minLength: 1, maxLength: SLOTS_MAX }),
    choices: fc.array(fc.array(fc.option(cost), { minLength: SLOTS_MAX, maxLength: SLOTS_MAX }), {
      minLength: VALUES_MAX,
      maxLength: VALUES_MAX,
    }),
    unused: costs(VALUES_MAX),
    pairs: costs(64),
    filled: costs(SLOTS_MAX),
    said: fc.array(fc.nat({ max: WITNESS_EIGHTHS_MAX }), { minLength: 64, maxLength: 64 }),
  })
  .map(({ texts, families, choices, unused, pairs, filled, said }) => ({
    texts,
    families,
    hopeless: 2.5,
    reach: [1.5, 1.5],
    choices: texts.map((_, value) => [
      ...choices[value]!.slice(0, families.length).flatMap((own, slot) =>
        own === null ? [] : [{ slot, cost: own }],
      ),
      { slot: UNUSED, cost: unused[value]! },
    ]),
    together: (i: number, a: number, j: number, b: number) =>
      families[a] === families[b] ? pairs[(i * 27 + a * 9 + j * 3 + b) % pairs.length]! : 0,
    whole: (filling: readonly number[]) => wholeCost(families, filled, filling),
    witness: (filling: readonly number[]) => witnessCost(families, said, filling),
  }));

/** A cost for the number of filled slots in each family; nothing for a family that stays empty. */
function wholeCost(
  families: readonly number[],
  filled: readonly number[],
  filling: readonly number[],
): number {
  let sum = 0;
  for (let family = 0; family < FAMILIES_MAX; family++) {
    const count = filling.filter(
      (value, slot) => value !== UNUSED && families[slot] === family,
    ).length;
    if (count > 0) sum += filled[count - 1]!;
  }
  return sum;
}

/** What witnesses say of the values of each family together; nothing of a family that stays empty. */
function witnessCost(
  families: readonly number[],
  said: readonly number[],
  filling: readonly number[],
): number {
  let sum = 0;
  for (let family = 0; family < FAMILIES_MAX; family++) {
    let key = 0;
    for (const [slot, value] of filling.entries()) {
      if (value !== UNUSED && families[slot] === family) key += (value + 1) * 5 ** slot;
    }
    if (key > 0) sum += said[key % said.length]! / 8;
  }
  return sum;
}

interface Outcome {
  /** Index of the value in each slot, or UNUSED. */
  readonly filling: readonly number[];
  readonly cost: number;
}

/** Every reading of a problem with its cost, by trying all of them. */
function allReadings({ texts, choices, families, together, whole, witness }: Puzzle): Outcome[] {
  let partial: { slotOf: number[]; cost: number }[] = [{ slotOf: [], cost: 0 }];
  for (const [value] of texts.entries()) {
    partial = partial.flatMap(({ slotOf, cost: before }) =>
      choices[value]!.filter(({ slot }) => slot === UNUSED || !slotOf.includes(slot)).map(
        ({ slot, cost: own }) => {
          const pairs = slotOf.map((other, earlier) =>
            slot === UNUSED || other === UNUSED
              ? 0
              : (together?.(earlier, other, value, slot) ?? 0),
          );
          const extra = pairs.reduce((sum, one) => sum + one, 0);
          return { slotOf: [...slotOf, slot], cost: before + own + extra };
        },
      ),
    );
  }
  return partial.map(({ slotOf, cost: before }) => {
    const filling = families.map((_, slot) => slotOf.indexOf(slot));
    const values = [...texts.keys()];
    const all = before + (whole?.(filling, slotOf, values) ?? 0) + witness(filling);
    return { filling, cost: all };
  });
}

const textIn = (texts: readonly string[], value: number) => (value === UNUSED ? '' : texts[value]!);

function solve({ texts, witness, ...problem }: Puzzle): Assignment {
  const alike = texts.map((text) => texts.indexOf(text));
  const said = { cost: witness, least: 0 };
  return decide(possibleReadings(prepare(problem))!, alike, problem.families.length, said);
}

describe('assign', () => {
  it('finds the reading that costs least', () => {
    fc.assert(
      fc.property(puzzle, (one) => {
        const readings = allReadings(one);
        const found = solve(one);
        const same = readings.find(({ filling }) => `${filling}` === `${found.valueIn}`);
        expect(same?.cost).toBeCloseTo(Math.min(...readings.map((reading) => reading.cost)), 9);
      }),
    );
  });

  it('tells for each slot how much dearer it is to fill it otherwise', () => {
    fc.assert(
      fc.property(puzzle, (one) => {
        const readings = allReadings(one);
        const least = Math.min(...readings.map((reading) => reading.cost));
        const found = solve(one);
        for (const [slot, value] of found.valueIn.entries()) {
          const own = textIn(one.texts, value);
          const rivals = readings.filter(
            ({ filling }) => textIn(one.texts, filling[slot]!) !== own,
          );
          const nearest = Math.min(...rivals.map((rival) => rival.cost - least), HORIZON);
          expect(found.margins[slot]).toBeCloseTo(nearest, 9);
        }
      }),
    );
  });

  it.each([
    ['10', 1],
    ['7', 1 / 8],
  ])(
    'of 10 and %s in one slot tells a margin of %d: equal texts are one outcome',
    (other, margin) => {
      const choices = [0, 1 / 8].map((own) => [
        { slot: 0, cost: own },
        { slot: UNUSED, cost: 1 },
      ]);
      const found = solve({
        texts: ['10', other],
        families: [0],
        hopeless: 2.5,
        reach: [1.5, 1.5],
        choices,
        together: null,
        whole: null,
        witness: () => 0,
      });
      expect(found.margins).toEqual([margin]);
    },
  );

  it('leaves every slot empty where there are no values', () => {
    expect(
      solve({
        texts: [],
        families: [0, 0],
        hopeless: 2.5,
        reach: [1.5, 1.5],
        choices: [],
        together: null,
        whole: null,
        witness: () => 0,
      }),
    ).toEqual({
      valueIn: [UNUSED, UNUSED],
      margins: [HORIZON, HORIZON],
    });
  });

  it('gives up rather than search for ever', () => {
    const slots = Array.from({ length: 12 }, (_, slot) => slot);
    const choices = slots.map(() => slots.map((slot) => ({ slot, cost: 0 })));
    const families = slots.map(() => 0);
    const limits = { hopeless: 2.5, reach: [1.5, 1.5] };
    const problem = prepare({ families, choices, ...limits, together: null, whole: null });
    expect(possibleReadings(problem)).toBeNull();
  });
});
