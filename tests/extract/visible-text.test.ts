import { expect, it } from 'vitest';
import { visibleText } from '../../src/extract/visible-text.ts';

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
])('shows %j as %j', (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});
