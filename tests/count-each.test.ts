import { expect, it } from 'vitest';
import { countEach } from '../src/count-each.ts';

it('counts items in the order in which they first come', () => {
  expect([...countEach(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
