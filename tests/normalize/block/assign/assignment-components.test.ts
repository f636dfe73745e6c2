import fc from 'fast-check';
import { expect, it } from 'vitest';
import { components } from '../../../../src/normalize/block/assign/assignment-components.ts';
import { UNUSED } from '../../../../src/normalize/block/assign/assignment-problem.ts';

const SLOTS = 8;
const slot = fc.integer({ min: UNUSED, max: SLOTS - 1 });

/** Values reach each other when they may fill slots of one family, or through values that do. */
function reachable(from: number, families: readonly (readonly number[])[]): number[] {
  const reached = new Set([from]);
  for (const value of reached)
    families.forEach((own, other) => {
      if (own.some((family) => families[value]!.includes(family))) reached.add(other);
    });
  return [...reached].sort((a, b) => a - b);
}

it('puts values together that compete, themselves or through others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(slot, { maxLength: 3 }), { maxLength: 9 }),
      fc.array(fc.nat({ max: 5 }), { minLength: SLOTS, maxLength: SLOTS }),
      (slots, families) => {
        const choices = slots.map((own) => own.map((one) => ({ slot: one, cost: 0 })));
        const familiesOf = slots.map((own) =>
          own.filter((one) => one !== UNUSED).map((one) => families[one]!),
        );
        const groups = slots.map((_, value) => reachable(value, familiesOf));
        const expected = groups.filter((group, value) => group[0] === value);
        expect(components(choices, families)).toEqual(expected);
      },
    ),
  );
});
