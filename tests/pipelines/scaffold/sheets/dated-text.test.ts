import { expect, it } from 'vitest';
import { datedText, withYearMark } from '../../../../pipelines/scaffold/sheets/dated-text.ts';

it.each([
  ['令和5年度', { year: 2023, after: null, stage: '', isBare: false }],
  ['R5決算額', { year: 2023, after: null, stage: '決算額', isBare: false }],
  ['令和5年度（予算）', { year: 2023, after: null, stage: '予算', isBare: false }],
  ['5年度決算', { year: 2023, after: null, stage: '決算', isBare: true }],
  ['前年度', { year: null, after: -1, stage: '', isBare: false }],
  ['評価年度', { year: null, after: 0, stage: '', isBare: false }],
  ['令和5年度 事務事業評価シート', null],
  ['事業費', null],
])('takes the head %s apart', (text, expected) => {
  expect(datedText(text)).toEqual(expected);
});

it('writes a label with a mark for its year', () => {
  expect(withYearMark('R5決算額')).toBe('{year}決算額');
  expect(withYearMark('決算額（R5）')).toBe('決算額（{year}）');
});
