import { expect, it } from 'vitest';
import { withoutPercentFractions } from '../../../src/normalize/groups/percent-fractions.ts';
import type { GroupReading } from '../../../src/normalize/slot.ts';

/** The bare figures that are left out beside others of their indicator, each with its unit or bare. */
function leftOut(...printed: readonly (readonly [quantity: number, unit: string | null])[]) {
  const found = printed.map(([quantity, unit]) => ({
    slot: { no: 1 },
    value: { kind: 'measure', quantity, said: { unit }, cell: quantity },
  }));
  const reading = { found, undecided: [] } as unknown as GroupReading;
  return withoutPercentFractions(reading).undecided.map(({ cells }) => Number(cells[0]));
}

it('leaves out a bare figure that a hundred times would be as large as the percentages', () => {
  expect(leftOut([80, '%'], [0.705, null])).toEqual([0.705]);
  expect(leftOut([15, '%'], [0.14, null])).toEqual([0.14]);
  expect(leftOut([100, '%'], [1.2, null], [90, null])).toEqual([1.2]);
});

it('keeps one that is as large as they are, and one of another unit', () => {
  expect(leftOut([3.2, '%'], [1.8, null])).toEqual([]);
  expect(leftOut([80, '%'], [0.7, '人'])).toEqual([]);
  expect(leftOut([80, '人'], [0.7, null])).toEqual([]);
});
