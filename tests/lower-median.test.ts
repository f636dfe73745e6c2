import { expect, it } from 'vitest';
import { lowerMedian } from '../src/lower-median.ts';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2],
  [[7], 7],
  [[], 0],
])('the lower median of %j is %d', (numbers, median) => {
  expect(lowerMedian(numbers)).toBe(median);
});
