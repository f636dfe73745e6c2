import { expect, it } from 'vitest';
import { columnKey } from '../../src/form/column-key.ts';
import { declaredLabelKey } from '../../src/form/label-key.ts';

it.each([
  ['令和５年度\n決算額', 2023],
  ['R5決算額', 2023],
  ['2023年度決算額', 2023],
  ['２０２３年 決算額', 2023],
  ['2023決算額', 2023],
  ['令和五年度決算額', 2023],
  ['令和 五 年度決算額', 2023],
])('takes the year out of %s', (label, year) => {
  expect(columnKey(label)).toEqual({ key: declaredLabelKey('{year}決算額'), year });
});

it('takes a number that is no year for a part of the label', () => {
  expect(columnKey('様式2023の番号').year).toBeNull();
  expect(columnKey('決算額').year).toBeNull();
  expect(columnKey('2030プラン').year).toBeNull();
  expect(columnKey('12023決算額').year).toBeNull();
});

it('takes prose for no label', () => {
  expect(columnKey('文'.repeat(300))).toEqual({ key: '', year: null });
});

it.each([
  ['令和5年度決算額', 2023],
  ['R5決算額', 2023],
  ['2023年度決算額', 2023],
  ['令和5年度3月補正予算額', 2023],
  ['令和5年4月1日現在の人口', 2023],
  ['令和6年3月31日現在の人口', 2023],
  ['R6.3.31現在の人口', 2023],
  ['R6.10.1現在の人口', 2024],
  ['R6.3末人口', 2023],
  ['2024年3月末の人口', 2023],
  ['令和5年度末(令和6年3月31日)の人口', 2023],
  ['令和5年度(R6.3末)人口', 2023],
  ['2023年度末（2024年3月）の人口', 2023],
  ['令和5年4月～令和6年3月の件数', 2023],
  ['令和6年1月～3月の件数', 2023],
  ['令和6年1月～12月の件数', 2024],
  ['令和6年1月〜12月の件数', 2024],
  ['人口', null],
])('knows the fiscal year of %s', (label, year) => {
  expect(columnKey(label).year).toBe(year);
});

it('is the same for the label of any year, a month behind it or not', () => {
  const keys = ['2024年3月末人口', '2025年3月末人口', '令和7年3月末人口'].map(
    (label) => columnKey(label).key,
  );
  expect(new Set(keys).size).toBe(1);
});

it.each(['令5決算額', '令５決算額', '令5 決算額※1', 'R5決算額(注1)', '令和5年度決算額（＊2）'])(
  'knows the year of %s, and no mark of a note',
  (label) => {
    expect(columnKey(label)).toEqual({ key: declaredLabelKey('{year}決算額'), year: 2023 });
  },
);

it.each(['政令5条', '法令4', '平均3年'])('takes %s for no year', (label) => {
  expect(columnKey(label).year).toBeNull();
});

it.each(['成果指標１　2023年度（令和5年度）目標値', '成果指標１2023年度目標値'])(
  'knows a western year behind the number of an item: %s',
  (label) => {
    const { key, year } = columnKey(label);
    expect({ key, year }).toEqual({ key: declaredLabelKey('成果指標1 {year}目標値'), year: 2023 });
  },
);
