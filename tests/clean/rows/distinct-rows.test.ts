import { expect, it } from 'vitest';
import type { Cell } from '../../../src/clean/cell.ts';
import { distinctRows } from '../../../src/clean/rows/distinct-rows.ts';

const rowOf = (row: number, texts: readonly string[]): Cell[] =>
  texts.map((text, at) => ({ row, column: at + 1, raw: text, text, label: null }));

const TEXTS = ['道路の段差をなくす工事', '120千円', '3件'];

it('sets a row apart that says word for word what the row above says', () => {
  const rows = [rowOf(1, TEXTS), rowOf(2, TEXTS), rowOf(3, TEXTS.with(1, '130千円'))];
  const found = distinctRows(rows);
  expect(found.rows).toEqual([rows[0], rows[2]]);
  expect(found.apart).toEqual(rows[1]);
});

const labelled = (row: number, texts: readonly string[]): Cell[] =>
  rowOf(row, texts).map((cell, column) => {
    const { text } = cell;
    const label = { key: text, text, no: column, fields: [], year: null, yearsAfter: null };
    return { ...cell, label };
  });

it('keeps a second indicator that is printed as the first is', () => {
  const labels = ['指標名', '目標', '実績'];
  const values = ['相談件数', '100%', '100%'];
  const rows = [labelled(1, labels), rowOf(2, values), labelled(3, labels), rowOf(4, values)];
  expect(distinctRows(rows).rows).toEqual(rows);
});

it('takes rows of any width: one damaged file must not stop the others', () => {
  const wide = [...TEXTS, ...Array<string>(200_000).fill('x')];
  expect(distinctRows([rowOf(1, wide), rowOf(2, wide)]).apart).toHaveLength(wide.length);
});
