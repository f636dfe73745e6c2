import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth, fitWidth } from '../../../src/load/query/display-width.ts';

it('counts Japanese characters as two and marks as none', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('事業ｱ～')).toBe(7);
  expect(displayWidth('か\u3099')).toBe(2);
});

it('never cuts to more than the width asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(displayWidth(fitWidth(text, width))).toBeLessThanOrEqual(width);
    }),
    { numRuns: 300 },
  );
});
