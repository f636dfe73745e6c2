import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ShapeMemo } from '../../../../src/normalize/block/view/shape.ts';

const shape = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 6 });

it('remembers a value for exactly the shape that it was worked out for', () => {
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 60 }), (shapes) => {
      const memo = new ShapeMemo<string>(1_000);
      for (const numbers of shapes) {
        memo.begin();
        for (const number of numbers) memo.add(number);
        expect(memo.recall(() => numbers.join())).toBe(numbers.join());
      }
    }),
  );
});

it('takes shapes of any length', () => {
  const memo = new ShapeMemo<number>(10);
  const recall = (length: number) => {
    memo.begin();
    for (let at = 0; at < length; at++) memo.add(at);
    return memo.recall(() => length);
  };
  expect([recall(5_000), recall(4_999), recall(5_000)]).toEqual([5_000, 4_999, 5_000]);
});
