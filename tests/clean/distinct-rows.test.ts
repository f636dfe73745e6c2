import { expect, it } from 'vitest';
import type { Cell } from '../../src/clean/cell.ts';
import { distinctRows } from '../../src/clean/distinct-rows.ts';

const rowOf = (row: number, texts: readonly string[]): Cell[] =>
  texts.map((text, at) => ({ row, column: at + 1, raw: text, text, label: null }));

const TEXTS = ['道路の段差をなくす工事', '120千円', '3件'];

it('sets a row apart that says word for word what the row above says', () => {
  const rows = [rowOf(1, TEXTS), rowOf(2, TEXTS), rowOf(3, TEXTS.with(1, '130千円'))];
  const found = distinctRows(rows);
  expect(found.rows).toEqual([rows[0], rows[2]]);
  expect(found.repeated).toEqual(rows[1]);
});

const labelled = (row: number, texts: readonly string[]): Cell[] =>
  rowOf(row, texts).map((cell, column) => {
    const { text } = cell;
    const label = { key: text, text, no: column, fields: [], year: null, yearsAfter: null };
    return { ...cell, label };
  });

it('sets rows apart of which a page break repeats several, labels and values in turns', () => {
  const values = (row: number) => rowOf(row, ['道路法', '120千円', '110千円', '3件', '5件']);
  const labels = (row: number) => labelled(row, ['目的', '予算', '決算', '目標', '実績']);
  const rows = [labels(1), values(2), labels(3), values(4), labels(5), rowOf(6, ['別の値'])];
  const found = distinctRows(rows);
  expect(found.rows).toEqual([rows[0], rows[1], rows[4], rows[5]]);
});

it('keeps a second indicator whose few figures are those of the first', () => {
  const rows = [
    labelled(1, ['目標', '実績']),
    rowOf(2, ['100%', '100%']),
    labelled(3, ['目標', '実績']),
    rowOf(4, ['100%', '100%']),
  ];
  expect(distinctRows(rows).rows).toEqual(rows);
});

it('takes rows of any width: one damaged file must not stop the others', () => {
  const wide = [...TEXTS, ...Array<string>(200_000).fill('x')];
  expect(distinctRows([rowOf(1, wide), rowOf(2, wide)]).repeated).toHaveLength(wide.length);
});
