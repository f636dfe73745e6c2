import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm([
  'field: note, kind: text, labels: [内訳]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: outcome_name, kind: name, no: 1, labels: [指標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
]);
const LABELS = [...HEAD, '内訳', '決算額', '指標', '実績'];
const PART = ['', '', '', '付帯', '7', '', ''];
const rows = (...below: readonly (readonly string[])[]) => [
  TITLE,
  LABELS,
  [...ROAD, '本体', '5', '利用者数', '9'],
  ...below,
  [...BRIDGE, '本体', '6', '点検数', '4'],
  ...below,
];
const settledIn = ({ records }: ReturnType<typeof readTable>) =>
  records.map(({ costs }) => costs[0]?.settlementYen ?? null);

describe('figures in rows without a name below a programme', () => {
  it('leave the figures of their columns to none', () => {
    const file = readRows(rows(PART), form);
    expect(settledIn(file)).toEqual([null, null]);
    expect(file.records.map(({ indicators }) => indicators[0]!.years[0]!.actual.value)).toEqual([
      9, 4,
    ]);
    const [issue, more] = issuesOf(file, 'figures-below');
    expect(issue).toMatchObject({ severity: 'warning', row: 4, column: 5, rawText: '7' });
    expect(issue!.message).toContain('of 2 programme(s) the figures in column(s) E');
    expect(more).toBeUndefined();
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('are other years of an indicator where the row names none', () => {
    const file = readRows(rows(['', '', '', 'R4', '', '', '8']), form);
    expect(file.records.map(({ indicators }) => indicators[0]!.years[0]!.actual.value)).toEqual([
      null,
      null,
    ]);
    expect(settledIn(file)).toEqual([5000, 6000]);
  });

  it.each([
    ['an indicator of its own', ['', '', '', '', '', '満足度', '70']],
    ['a sum', ['', '', '', '計', '7', '', '']],
    ['the sum of an office', ['', '', '土木課', '', '7', '', '']],
    ['nothing but figures', ['', '', '', '', '7', '', '']],
    ['what is among it', ['', '', '', '（うち繰越分）', '7', '', '']],
    ['a note', ['', '', '', '付帯を含む', '', '', '']],
  ])('are none of the programme in a row of %s', (_, below) => {
    const file = readRows(rows(below), form);
    expect(settledIn(file)).toEqual([5000, 6000]);
    expect(issuesOf(file, 'figures-below')).toEqual([]);
  });

  it('count once where nothing but a merged name says that the row is of the programme', () => {
    const once = [TITLE, LABELS, [...ROAD, '本体', '5', '', ''], ['', '', '', '', '7', '', '']];
    const numbered = once.map((cells, at) => ({ number: at + 1, cells }));
    const grid = { sheet: '一覧', rows: numbered };
    expect(settledIn(readTable([grid], form, 'x.xlsx'))).toEqual([5000]);
    const merged = [{ top: 3, bottom: 4, left: 2, right: 2 }];
    expect(settledIn(readTable([{ ...grid, merged }], form, 'x.xlsx'))).toEqual([null]);
  });
});
