import { expect, it } from 'vitest';
import { visibleText } from '../../../src/extract/text/visible-text.ts';

it.each([
  ['\u200b一般\u00ad会計\ufeff', '一般会計'],
  ['特に<br>なし', '特に なし'],
  ['<b>重要</b>\t&nbsp;80千円', '重要\t 80千円'],
  ['<s>1,037千円</s>1,073千円', '1,073千円'],
  ['R&amp;D支援事業', 'R&D支援事業'],
  ['<span style="color:red">7件</span>', '7件'],
  ['<5人 & 10人>', '<5人 & 10人>'],
  ['A<B\tC>D', 'A<B\tC>D'],
  ['<単位:千円>', '<単位:千円>'],
  ['<A>支援事業', '<A>支援事業'],
  ['A<B>C事業', 'A<B>C事業'],
  ['評価点は<A>から<B>へ上がった。', '評価点は<A>から<B>へ上がった。'],
  ['<P>計画<D>実行<C>評価<A>改善', '<P>計画<D>実行<C>評価<A>改善'],
  ['<S>国費</S>を確保', '<S>国費</S>を確保'],
  ['a<b\tc>d</b>', 'a<b\tc>d</b>'],
  ['型<b>支援と型<i>支援', '型<b>支援と型<i>支援'],
  ['<p><b><a href="x">重要</a></b></p>', '重要'],
])('shows %j as %j', (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});

it.each([
  ['<', 'a'],
  ['<b>', '<b>'],
  ['<b', ' '],
  ['<s>', 'x'],
])('takes no longer than the text is long for %s and many %s', (begin, more) => {
  const text = begin + more.repeat(200_000);
  const from = performance.now();
  expect(visibleText(`${text}<br>`)).toBe(`${text} `);
  expect(performance.now() - from).toBeLessThan(1_000);
});
