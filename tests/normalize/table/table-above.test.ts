import { expect, it } from 'vitest';
import { readTable } from '../../../src/normalize/table/read-table.ts';
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
  expect(file.counts.unexplained).toBe(12);
  expect(file.blocks).toBe(3);
});

it('says of the rows that it reads which sheet they stand in', () => {
  const rows = [['番号', '事務業名', '担当課', '決算額'], [...ROAD, '5'], LABELS, PARK];
  const sheet = { sheet: 'A', rows: rows.map((cells, at) => ({ number: at + 1, cells })) };
  const seen: unknown[] = [];
  const titled = { ...sheet, rows: [{ number: 0, cells: [...TITLE] }, ...sheet.rows] };
  readTable([titled], form, 'r05.xlsx', (_, grid) => seen.push(grid));
  expect(seen[0]).toBe(titled);
});

it('takes no header that is printed twice, nor a legend, for another table', () => {
  const twice = read(['番号', '事業の名', '担当課', '決算額'], LABELS, PARK);
  const legend = read(['番号', '整理番号'], ['事業名', '予算書の名称'], LABELS, PARK);
  for (const file of [twice, legend]) {
    expect(namesOf(file)).toEqual(['公園の事業']);
    expect(issuesOf(file, 'table-changes')).toEqual([]);
  }
});
