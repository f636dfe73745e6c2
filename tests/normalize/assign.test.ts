import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentProblem, assign, UNUSED } from '../../src/normalize/assign.ts';

/** Margins are told up to here; rivals farther away no longer matter. */
const HORIZON = 2;
const VALUES_MAX = 4;
const SLOTS_MAX = 3;

const cost = fc.integer({ min: 0, max: 24 }).map((eighths) => eighths / 8);

/** Small problems with costs of all three sorts; every value may stay unused. */
const problem: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    texts: fc.array(fc.constantFrom('10', '7', '70.0%'), { maxLength: VALUES_MAX }),
    slotCount: fc.integer({ min: 1, max: SLOTS_MAX }),
    choices: fc.array(fc.array(fc.option(cost), { minLength: SLOTS_MAX, maxLength: SLOTS_MAX }), {
      minLength: VALUES_MAX,
      maxLength: VALUES_MAX,
    }),
    unused: fc.array(cost, { minLength: VALUES_MAX, maxLength: VALUES_MAX }),
    pairs: fc.array(cost, { minLength: 64, maxLength: 64 }),
    filled: fc.array(cost, { minLength: SLOTS_MAX + 1, maxLength: SLOTS_MAX + 1 }),
  })
  .map(({ texts, slotCount, choices, unused, pairs, filled }) => ({
    texts,
    slotCount,
    choices: texts.map((_, value) => [
      ...choices[value]!.slice(0, slotCount).flatMap((own, slot) =>
        own === null ? [] : [{ slot, cost: own }],
      ),
      { slot: UNUSED, cost: unused[value]! },
    ]),
    together: (i, a, j, b) => pairs[(i * 27 + a * 9 + j * 3 + b) % pairs.length]!,
    whole: (filling) => filled[filling.filter((value) => value !== UNUSED).length]!,
  }));

interface Outcome {
  /** Index of the value in each slot, or UNUSED. */
  readonly filling: readonly number[];
  readonly cost: number;
}

/** Every reading of a problem with its cost, by trying all of them. */
function allReadings({ texts, choices, slotCount, together, whole }: AssignmentProblem): Outcome[] {
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
    const filling = Array.from({ length: slotCount }, (_, slot) => slotOf.indexOf(slot));
    return { filling, cost: before + (whole?.(filling, slotOf) ?? 0) };
  });
}

const textIn = (texts: readonly string[], value: number) => (value === UNUSED ? '' : texts[value]!);

describe('assign', () => {
  it('finds the reading that costs least', () => {
    fc.assert(
      fc.property(problem, (one) => {
        const readings = allReadings(one);
        const found = assign(one)!;
        expect(found.cost).toBeCloseTo(Math.min(...readings.map((reading) => reading.cost)), 9);
        const same = readings.find(({ filling }) => `${filling}` === `${found.valueOf}`);
        expect(same?.cost).toBeCloseTo(found.cost, 9);
      }),
    );
  });

  it('tells for each slot how much dearer it is to fill it otherwise', () => {
    fc.assert(
      fc.property(problem, (one) => {
        const readings = allReadings(one);
        const found = assign(one)!;
        for (const [slot, value] of found.valueOf.entries()) {
          const own = textIn(one.texts, value);
          const rivals = readings.filter(
            ({ filling }) => textIn(one.texts, filling[slot]!) !== own,
          );
          const nearest = Math.min(...rivals.map((rival) => rival.cost - found.cost), HORIZON);
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
      expect(assign({ texts: ['10', other], slotCount: 1, choices })?.margins).toEqual([margin]);
    },
  );

  it('leaves every slot empty where there are no values', () => {
    expect(assign({ texts: [], slotCount: 2, choices: [] })).toEqual({
      valueOf: [UNUSED, UNUSED],
      cost: 0,
      margins: [HORIZON, HORIZON],
    });
  });

  it('gives up rather than search for ever', () => {
    const texts = Array.from({ length: 12 }, (_, value) => `${value}`);
    const choices = texts.map(() => texts.map((_, slot) => ({ slot, cost: 0 })));
    expect(assign({ texts, slotCount: texts.length, choices })).toBeNull();
  });
});
