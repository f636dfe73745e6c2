import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';

const form = parseForm(
  `
id: periods
title: 一覧
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [整理番号, 事業名, 決算額] }
edition: { from: file_name }
phases: { settled_until: 0 }
fields:
  - { field: programme_code, kind: code, labels: [整理番号] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: period, kind: period, labels: [期間] }
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額] }
`,
  'periods.yaml',
) as TableForm;

function read(...rows: readonly (readonly string[])[]) {
  const all = [['整理番号', '事業名', '期間', '決算額'], ...rows];
  const numbered = all.map((cells, at) => ({ number: at + 1, cells }));
  return readTable([{ sheet: null, rows: numbered }], form, 'r05.csv');
}

describe('a period in a table', () => {
  const issuesOf = (period: string) => {
    const { records, issues } = read(['1', '道の事業', period, '5']);
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
