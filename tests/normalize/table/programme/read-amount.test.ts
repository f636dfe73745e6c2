import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';

const HEADER = ['事業名', '決算額', '従事割合', '従事人数', '業務時間'];

const formIn = (unitYen: number, usual?: number) =>
  parseForm(
    `
id: amounts
title: 一覧
layout: table
money_unit_yen: ${unitYen}
${usual === undefined ? '' : `usual_amount: ${usual}`}
personnel_basis: 正規職員
recognise: { labels: [事業名, 決算額, 従事割合] }
edition: { from: file_name }
phases: { settled_until: 0 }
fields:
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額] }
  - { field: regular_staff_fte, kind: number, year: 0, labels: [従事割合] }
  - { field: regular_staff_persons, kind: number, year: 0, labels: [従事人数] }
  - { field: work_hours, kind: number, year: 0, labels: [業務時間] }
`,
    'amounts.yaml',
  ) as TableForm;

/** What is loaded from one cell under a label, and the issues that name it. */
function read(label: string, raw: string, unitYen = 1000, usual?: number) {
  const row = HEADER.map((one) => (one === label ? raw : one === '事業名' ? '道の事業' : ''));
  const rows = [HEADER, row].map((cells, at) => ({ number: at + 1, cells }));
  const { records, issues } = readTable([{ sheet: null, rows }], formIn(unitYen, usual), 'r05.csv');
  const [costs] = records[0]!.costs;
  const { settlementYen, regularStaffFte, regularStaffPersons, workHours } = costs!;
  const value = settlementYen ?? regularStaffFte ?? regularStaffPersons ?? workHours;
  return { value, issues: issues.filter(({ row }) => row === 2).map(({ code }) => code) };
}

describe('readAmount', () => {
  it.each(['¥1,234', '￥1,234', '\\1,234', '¥ 1,234', '¥1,234円'])(
    'reads %s where amounts are in yen, and not where they are in thousands',
    (raw) => {
      expect(read('決算額', raw, 1)).toEqual({ value: 1234, issues: [] });
      expect(read('決算額', raw).value).toBeNull();
    },
  );

  it.each([
    ['1,234円', 1000, 1500, null],
    ['1,234,000円', 1000, 1500, 1_234_000],
    ['1,234千円', 1000, 1500, 1_234_000],
    ['1,234千円', 1, 1_500_000, 1_234_000],
    ['1,234千円', 1, 1500, null],
    ['120万円', 1000, 1500, 1_200_000],
    ['0円', 1000, 1500, 0],
  ])(
    'reads %s where a form counts in %i yen and usually %i in its own unit only where that is its size',
    (raw, unit, usual, value) => {
      expect(read('決算額', raw, unit, usual).value).toBe(value);
      expect(read('決算額', raw, unit, usual).issues.length > 0).toBe(value === null);
    },
  );

  it('reads the sign of an amount behind or before that of yen', () => {
    expect([read('決算額', '¥-5', 1).value, read('決算額', '▲¥5', 1).value]).toEqual([-5, -5]);
  });

  it.each([
    ['決算額', '1,234', 1_234_000],
    ['決算額', '▲5', -5000],
    ['決算額', '1,234千円', 1_234_000],
    ['決算額', '1,234円', 1234],
    ['決算額', '1,234※1', 1_234_000],
    ['決算額', '１，２３４（注２）', 1_234_000],
    ['従事人数', '12 *', 12],
    ['決算額', '1,234(うち一般財源500)', 1_234_000],
    ['決算額', '12.5', 12_500],
    ['決算額', '1,234.567', 1_234_567],
    ['決算額', '98.133', 98_133],
    ['決算額', '0.234', 234],
    ['従事割合', '0.5', 0.5],
    ['従事割合', '0.5人', 0.5],
    ['従事割合', '0.5人工', 0.5],
    ['従事割合', '0.5人役', 0.5],
    ['従事割合', '0.5人・年', 0.5],
    ['従事人数', '3名', 3],
    ['業務時間', '100人時', 100],
    ['業務時間', '100hr', 100],
    ['業務時間', '100', 100],
    ['業務時間', '1,200時間', 1200],
    ['業務時間', '90分', 1.5],
  ])('takes the %s %s for %d', (label, raw, value) => {
    expect(read(label, raw)).toEqual({ value, issues: [] });
  });

  it.each([
    ['決算額', '約1,000'],
    ['決算額', '1,000未満'],
    ['決算額', '500超'],
    ['決算額', '1,000以内'],
    ['決算額', '234以上'],
    ['決算額', '①1,234'],
    ['決算額', '234①'],
    ['決算額', '1,234人'],
    ['決算額', '4月'],
    ['決算額', '1.704千円'],
    ['従事割合', '50%'],
    ['従事割合', '10割'],
    ['従事割合', '1,234千円'],
    ['従事割合', '6か月'],
    ['従事割合', '30分'],
    ['従事割合', '約0.2人'],
    ['従事人数', '0.5人工'],
    ['従事人数', '0.5'],
    ['従事人数', '2.5人'],
    ['業務時間', '3日'],
    ['業務時間', '50%'],
    ['業務時間', '2人月'],
    ['業務時間', '1.5千時間'],
  ])('leaves the %s %s out and names the cell', (label, raw) => {
    expect(read(label, raw)).toEqual({ value: null, issues: ['value-not-numeric'] });
  });

  it.each(['該当なし', '対象外', '集計中', '未確定'])(
    'takes %s for no figure without a word',
    (raw) => {
      expect(read('決算額', raw)).toEqual({ value: null, issues: [] });
    },
  );

  it('doubts a point before three digits in yen, and not in a larger unit', () => {
    expect(read('決算額', '1.234', 1)).toEqual({ value: null, issues: ['value-not-numeric'] });
    expect(read('決算額', '1.234', 1_000_000)).toEqual({ value: 1_234_000, issues: [] });
  });
});
