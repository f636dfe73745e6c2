import { expect, it } from 'vitest';
import { groupBy } from '../src/group-by.ts';

it('keeps the order in which groups begin, and that of their items', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (text) => text[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

it('takes a key that is no key for a group like any other', () => {
  expect(groupBy([1, 2], () => undefined)).toEqual(new Map([[undefined, [1, 2]]]));
});
