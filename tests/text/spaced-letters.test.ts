import { expect, it } from 'vitest';
import { withoutSpacedLetters } from '../../src/text/spaced-letters.ts';

it.each([
  ['単　位', '単位'],
  ['担 当 課', '担当課'],
  ['ラ ン ク', 'ランク'],
  ['事 業 費 (千円)', '事業費 (千円)'],
  ['令和5年度 決算', '令和5年度 決算'],
  ['道路 維持 管理', '道路 維持 管理'],
])('the letters of %s', (text, word) => {
  expect(withoutSpacedLetters(text)).toBe(word);
});
