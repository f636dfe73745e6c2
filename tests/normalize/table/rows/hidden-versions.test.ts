import { describe, expect, it } from 'vitest';
import type { MergedCell } from '../../../../src/extract/grid.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { BRIDGE, HEAD, issuesOf, ROAD, smallForm, TITLE } from '../../../support/small-table.ts';

const FIELD = 'field: settlement_yen, kind: money, year: 0, labels: [決算額]';
const form = smallForm([FIELD]);
const ROWS = [
  TITLE,
  [...HEAD, '決算額'],
  [...ROAD, '4'],
  [...ROAD, '5'],
  [...BRIDGE, '6'],
  ['3', '川の事業', '土木課', '7'],
];
const readHiding = (
  hidden: readonly number[],
  rows: readonly (readonly string[])[] = ROWS,
  of = form,
  merged: readonly MergedCell[] = [],
) => {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const lines = { rows: new Set(hidden), columns: new Set<number>() };
  return readTable([{ sheet: 'S', rows: numbered, hidden: lines, merged }], of, 'x.xlsx');
};
const settledIn = ({ records }: ReturnType<typeof readTable>) =>
  records.map(({ costs }) => costs[0]?.settlementYen);

describe('a hidden row of a table', () => {
  it('is left out where a row in sight names its programme, above or below', () => {
    const below = readHiding([4]);
    expect(settledIn(below)).toEqual([4000, 6000, 7000]);
    expect(issuesOf(below, 'hidden-version')).toMatchObject([{ severity: 'warning', row: 4 }]);
    const { cells, values, labels, duplicates, unexplained } = below.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(settledIn(readHiding([3]))).toEqual([5000, 6000, 7000]);
  });

  it('is read like the others where it is the only one of its programme', () => {
    expect(settledIn(readHiding([3, 5, 6]))).toEqual([5000, 6000, 7000]);
  });

  it('is another programme where number or office differ', () => {
    const other = [...ROWS.slice(0, 3), ['9', '道の事業', '土木課', '5'], ...ROWS.slice(4)];
    expect(settledIn(readHiding([4], other))).toEqual([4000, 5000, 6000, 7000]);
    const blank = [...ROWS.slice(0, 3), ['1', '道の事業', '', '5'], ...ROWS.slice(4)];
    expect(settledIn(readHiding([4], blank))).toEqual([4000, 6000, 7000]);
  });

  it.each([
    ['account_name', 'kind: name, labels: [会計]', '国民健康保険特別会計', '介護保険特別会計'],
    ['policy', 'level: 1, kind: name, labels: [施策]', '道路', '公園'],
    ['policy_code', 'level: 1, kind: code, labels: [施策番号]', '11', '12'],
    ['period_raw', 'kind: text, labels: [期間]', 'H30~R2', 'R3~R5'],
  ])('is another programme where %s differs', (field, rest, one, other) => {
    const of = smallForm([FIELD, `field: ${field}, ${rest}`], { policyLevels: ['施策'] });
    const rows = [
      TITLE,
      [...HEAD, '決算額', /\[(.+)\]/u.exec(rest)![1]!],
      ['', '一般管理費', '保険年金課', '4', one],
      ['', '一般管理費', '保険年金課', '5', other],
      ['', '一般管理費', '保険年金課', '6', one],
    ];
    expect(settledIn(readHiding([4, 5], rows, of))).toEqual([4000, 5000]);
  });

  it('is another programme below another heading', () => {
    const rows = [
      TITLE,
      [...HEAD, '決算額'],
      ['', '■道路'],
      ['', '維持管理事業', '土木課', '4'],
      ['', '■公園'],
      ['', '維持管理事業', '土木課', '5'],
    ];
    expect(settledIn(readHiding([6], rows))).toEqual([4000, 5000]);
  });
});

describe('what a hidden row shares with rows in sight', () => {
  const rows = [
    TITLE,
    [...HEAD, '決算額'],
    ['1', '道の事業', '土木課', '4'],
    ['1', '道の事業', '', '5'],
    ['2', '橋の事業', '', '6'],
  ];
  const officesOf = ({ records }: ReturnType<typeof readTable>) =>
    records.map(({ evaluation }) => evaluation.department);

  it('is theirs where one cell is merged over them', () => {
    const merged = [{ left: 3, right: 3, top: 3, bottom: 5 }];
    const read = readHiding([3], rows, form, merged);
    expect(settledIn(read)).toEqual([5000, 6000]);
    expect(officesOf(read)).toEqual(['土木課', '土木課']);
  });

  it('is theirs where it is carried down', () => {
    const carried = form.fields.map((field) =>
      field.field === 'department' ? { ...field, carried: true } : field,
    );
    const read = readHiding([3], rows, { ...form, fields: carried });
    expect(settledIn(read)).toEqual([5000, 6000]);
    expect(officesOf(read)).toEqual(['土木課', '土木課']);
  });

  it('tells its programme from one in sight', () => {
    const named = [
      ...rows.slice(0, 2),
      rows[2]!,
      ['1', '道の事業', '公園課', '5'],
      ['1', '道の事業', '', '6'],
    ];
    const merged = [{ left: 3, right: 3, top: 4, bottom: 5 }];
    expect(settledIn(readHiding([5], named, form, merged))).toEqual([4000, 5000]);
    expect(settledIn(readHiding([3], named, form, merged))).toEqual([4000, 5000, 6000]);
  });
});
