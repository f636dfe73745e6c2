import { expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]']);
const LABELS = [...HEAD, '決算額'];
const PARK = ['3', '公園の事業', '土木課', '7'];

const read = (...rows: readonly (readonly string[])[]) => readRows([TITLE, ...rows], form);

it('names a table above whose header lacks a label of the one below, and reads that one', () => {
  const first = ['番号', '事務業名', '担当課', '決算額'];
  const file = read(first, [...ROAD, '5'], [...BRIDGE, '6'], ['2ページ'], LABELS, PARK);
  expect(namesOf(file)).toEqual(['公園の事業']);
  const [issue, ...others] = issuesOf(file, 'table-changes');
  expect(issue).toMatchObject({ severity: 'error', row: 2 });
  expect(issue!.message).toMatch(/"事業名" \(is it "事務業名" in B2\?\).* to row 4 are not loaded/);
  expect(others).toEqual([]);
  expect(file.blocks).toBe(3);
});

it('names one whose header has lost a label, and all others in their places', () => {
  const file = read(['番号', '', '担当課', '決算額'], [...ROAD, '5'], LABELS, PARK);
  expect(issuesOf(file, 'table-changes')).toMatchObject([{ severity: 'error', row: 2 }]);
});

it.each([
  [
    [
      ['番号', '担当課', '事業数'],
      ['1', '土木課', '2'],
      ['2', '河川課', '1'],
    ],
  ],
  [
    [
      ['番号', '担当課', '電話番号', '備考'],
      ['1', '土木課', '内線123', '2階'],
    ],
  ],
  [
    [
      ['番号', '事業数', '担当課'],
      ['1', '2', '土木課'],
    ],
  ],
  [
    [
      ['事業名', '(すべて)', '担当課', '(すべて)'],
      ['評価', 'A・B', '会計', '一般会計'],
    ],
  ],
  [
    [
      ['記入例', '事業名', '担当課', '決算額'],
      ['例', '○○事業', '△△課', '100'],
    ],
  ],
])('takes no list of offices, filter or example for another table: %j', (rows) => {
  const file = read(...rows, LABELS, PARK);
  expect(namesOf(file)).toEqual(['公園の事業']);
  expect(issuesOf(file, 'table-changes')).toEqual([]);
  expect(file.blocks).toBe(1);
});

it.each([
  ['事務事業一覧', '全1件', '', '（単位：円）'],
  ['事務事業一覧', '全1件', '（単位：百万円）'],
])('reads units in a title between them as in any other: %j', (...title) => {
  const offices = [
    ['番号', '担当課', '事業数'],
    ['1', '土木課', '2'],
  ];
  const first = [
    ['番号', '事務業名', '担当課', '決算額'],
    [...ROAD, '5'],
  ];
  for (const above of [offices, first]) {
    const file = read(...above, title, LABELS, PARK);
    expect(issuesOf(file, 'unit-differs')).toHaveLength(1);
    expect(file.records[0]!.costs).toEqual([]);
  }
});

it('takes no header that is printed twice, nor a legend, for another table', () => {
  const twice = read(['番号', '事業の名', '担当課', '決算額'], LABELS, PARK);
  const legend = read(['番号', '整理番号'], ['事業名', '予算書の名称'], LABELS, PARK);
  for (const file of [twice, legend]) {
    expect(namesOf(file)).toEqual(['公園の事業']);
    expect(issuesOf(file, 'table-changes')).toEqual([]);
  }
});
