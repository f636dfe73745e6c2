import { expect, it } from 'vitest';
import { isNoWord } from '../../../src/normalize/values/no-word.ts';

it.each(['...', '/', '↑', '※', '|14,459千円', '- 77千円', '2 9 2 , 0 3 8 人', '‘6,634'])(
  '%s answers nothing',
  (text) => {
    expect(isNoWord(text)).toBe(true);
  },
);

it.each([
  '特になし',
  '継続',
  'R2廃止',
  '3年ごとに見直す',
  '24時間保育の利用者数',
  'CO2排出量',
  '5年間の平均',
  '令和2年度からの拡充',
  '令和4年度水準',
  'R5計画',
  'R7',
  '○',
  '〇',
  '×',
  '△',
  '◎',
  '○○',
])('%s may be a text', (text) => {
  expect(isNoWord(text)).toBe(false);
});
