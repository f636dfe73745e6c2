import { describe, expect, it } from 'vitest';
import { parseRating } from '../../../src/normalize/values/rating.ts';

const RATINGS = ['S', 'A', 'B', 'C', 'D', '良'];

describe('parseRating', () => {
  it.each([
    ['A', 'A'],
    ['b', 'B'],
    ['A評価', 'A'],
    ['評価:B', 'B'],
    ['A(順調)', 'A'],
    ['C:やや遅れている', 'C'],
    ['良', '良'],
    ['B※1', 'B'],
    ['A (注2)', 'A'],
  ])('reads %s as %s', (text, rating) => {
    expect(parseRating(text, RATINGS)).toBe(rating);
  });

  it.each(['', 'F', '5', '評価', 'AB', 'A市', '良好', 'B型肝炎', 'A(ⅰ)とB(ⅱ)'])(
    'finds no rating in %j',
    (text) => {
      expect(parseRating(text, RATINGS)).toBeNull();
    },
  );
});
