import { expect, it } from 'vitest';
import { RELATIVE_YEAR_LETTER, yearsAfter } from '../../src/text/years-after.ts';

it.each([
  ['前年度', -1],
  ['昨年度実績', -1],
  ['当年度', 0],
  ['本年度', 0],
  ['翌年度', 1],
  ['次年度目標', 1],
])('counts %s from the year of the sheet', (text, years) => {
  expect(yearsAfter(text)).toBe(years);
  expect(text).toMatch(new RegExp(`^${RELATIVE_YEAR_LETTER}年度`, 'u'));
});

it('knows no year of other texts', () => {
  for (const text of ['', '年度', '評価年度', '前']) {
    expect(new RegExp(`^${RELATIVE_YEAR_LETTER}年度`, 'u').test(text)).toBe(false);
  }
  expect(yearsAfter('')).toBeNull();
  expect(yearsAfter('評価年度')).toBeNull();
});
