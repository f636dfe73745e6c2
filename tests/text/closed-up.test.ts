import { expect, it } from 'vitest';
import { closedUp } from '../../src/text/normalize-text.ts';

it.each([
  ['1 , 0 3 7 千 円', '1,037千円'],
  ['0 . 5 0 人', '0.50人'],
  ['7 0 . 0 %', '70.0%'],
  ['△ 1 2 千 円', '△12千円'],
])('closes up the figure %s', (text, figure) => {
  expect(closedUp(text)).toBe(figure);
});

it.each(['1 2', '12 34千円', '5 人', 'S A B C', '1 2人', '窓 口 改 善', '3 R 推 進 事 業'])(
  'leaves %s as it is',
  (text) => {
    expect(closedUp(text)).toBe(text);
  },
);
