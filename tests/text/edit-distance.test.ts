import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', '実績', 2],
    ['目標', '目標', 0],
    ['作ろう', 'つくろう', 2],
    ['決算額', '決算見込額', 2],
    ['目標値', '目票値', 1],
    ['kitten', 'sitting', 3],
    ['𠮷野', '吉野', 1],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  const short = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', '目', '標', '𠮷') });

  it('is a distance: symmetric, zero only for equals, no shortcut over a third text', () => {
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
      }),
    );
  });

  it('lies between the difference of the lengths and the longer length', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const lengths = [[...a].length, [...b].length] as const;
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(lengths[0] - lengths[1]));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(...lengths));
      }),
    );
  });
});
