import { expect, it } from 'vitest';
import { rankWord } from '../../../src/normalize/values/plain-word.ts';

const RANKS = ['最優先', '優先'];

it.each(['優先', '1 優先', '1.優先', '(1)優先', '◎優先', '優先※1', '最 優 先'])(
  '%s is a rank',
  (text) => {
    expect(rankWord(text.normalize('NFKC'), RANKS)).toMatch(/優先$/u);
  },
);

it.each(['優先課題', '優先順位を付ける', ''])('%j is none', (text) => {
  expect(rankWord(text, RANKS)).toBeNull();
});

it('takes no longer for a long text', () => {
  const from = performance.now();
  expect(rankWord(`1${'※'.repeat(100_000)}あ`, RANKS)).toBeNull();
  expect(performance.now() - from).toBeLessThan(200);
});
