import { expect, it } from 'vitest';
import { isCode, mayBeCode } from '../../../src/normalize/values/code.ts';

it.each(['10101', '01-02-003', 'A-12', '2-1(3)', '第3号', 'Ⅱ-1', '①-2'])('%s is a code', (text) => {
  expect(isCode(text)).toBe(true);
});

it.each(['1,234', '12.5', '80%', '10人', '福祉課', 'メニュー', '山田 太郎', '事業1の2'])(
  '%s is none',
  (text) => {
    expect(isCode(text)).toBe(false);
  },
);

it.each([
  ['福祉01', true],
  ['総-12', true],
  ['総務課', false],
  ['目', false],
  ['介護保険法第115条の45', false],
])('%s may be one: %s', (text, may) => {
  expect(mayBeCode(text)).toBe(may);
});
