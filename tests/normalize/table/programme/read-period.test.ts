import { describe, expect, it } from 'vitest';
import { HEAD, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: period, kind: period, labels: [期間]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
]);

describe('a period in a table', () => {
  const issuesOf = (period: string) => {
    const rows = [TITLE, [...HEAD, '期間', '決算額'], [...ROAD, period, '5']];
    const { records, issues } = readRows(rows, form);
    return [records[0]!.evaluation.startedFiscalYear, ...issues.map(({ code }) => code)];
  };

  it.each([
    ['H25～29', 2013],
    ['平成25年4月～', 2013],
    ['2019年2月～', 2018],
    ['S60～未定', 1985],
    ['～R7', null],
    ['-', null],
    ['通年', null],
    ['単年度繰返し', null],
  ])('%s is read without a word', (period, started) => {
    expect(issuesOf(period)).toEqual([started]);
  });

  it.each(['昭和40年代～', 'R5～4', '昭和初期～', '29～'])('%s is named as unclear', (period) => {
    expect(issuesOf(period)).toEqual([null, 'year-unclear']);
  });
});
