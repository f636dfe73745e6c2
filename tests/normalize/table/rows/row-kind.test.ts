import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';

const form = parseForm(
  `
id: sums
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
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額] }
`,
  'sums.yaml',
) as TableForm;

function read(...rows: readonly (readonly string[])[]) {
  const all = [['整理番号', '事業名', '決算額'], ...rows];
  const numbered = all.map((cells, at) => ({ number: at + 1, cells }));
  return readTable([{ sheet: null, rows: numbered }], form, 'r05.csv');
}

describe('rowKinds', () => {
  it('takes a programme that is listed once more for no other', () => {
    const { records, blocks } = read(['1', '道の事業', '5'], ['1', '道の事業（再掲）', '5']);
    expect([records.length, blocks]).toEqual([1, 1]);
    expect(read(['1', '道の事業', '5'], ['2', '橋の事業【再掲】', '5']).records).toHaveLength(2);
  });

  it('takes a row that numbers the columns for no programme', () => {
    const { records, issues, counts } = read(['①', '②', '③'], ['1', '道の事業', '5']);
    expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(['道の事業']);
    expect(issues).toEqual([]);
    expect(counts).toMatchObject({ labels: 6, unexplained: 0 });
  });

  it.each([
    '福祉課計',
    '一般会計 小計',
    '一般会計計',
    '全体合計',
    '合計(23事業)',
    '部計',
    '水道局計',
    '秘書室計',
    '管理係計',
    '保健所計',
    '政策計',
    '子育て分野計',
    '第1章計',
    '第2節計',
    '民生費款計',
    '土木費項計',
    '全体計',
    '全庁計',
    '施策計',
    '事業費計',
    '平均',
    '小計（福祉部）',
    '総計',
    '総 計',
    '合　計',
    '【小計】',
    '施策1 計',
  ])('takes %s without a code for a sum', (name) => {
    const { records, counts, blocks } = read(['1', '道の事業', '5'], ['', name, '5']);
    expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(['道の事業']);
    expect({ counts, blocks }).toMatchObject({
      blocks: 1,
      counts: { duplicates: 2, unexplained: 0 },
    });
  });

  it.each([
    '総合計画',
    '国民健康保険特別会計',
    '国勢統計',
    '橋梁の設計',
    '集計',
    '花時計',
    '家計',
    '流量計',
    '合計特殊出生率向上事業',
  ])('takes %s for a programme, with a code or without', (name) => {
    expect(read(['', name, '5'], ['2', name, '5']).records).toHaveLength(2);
  });

  it('takes what has a code for a programme, unless its name is nothing but a sum', () => {
    const { records } = read(['1', '福祉課計', '5'], ['2', '合計', '5']);
    expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(['福祉課計']);
  });
});
