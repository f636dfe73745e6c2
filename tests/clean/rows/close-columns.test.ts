import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/clean/cell.ts';
import { closeColumns } from '../../../src/clean/rows/close-columns.ts';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

const cellsAt = (...columns: readonly number[]): Cell[] =>
  columns.map((column) => ({ row: 1, column, raw: 'x', text: 'x', label: null }));

describe('empty columns of a sheet', () => {
  it('are closed up where no row has anything in them', () => {
    expect(closeColumns([cellsAt(1, 4), cellsAt(3)], [])).toEqual([0, 1, 1, 2, 3]);
  });

  it('are not asked about where there is none', () => {
    expect(closeColumns([cellsAt(1, 3), cellsAt(2)], [])).toBeNull();
    expect(closeColumns([], [])).toBeNull();
  });

  const merge = (row: number, left: number, right: number) => ({
    left,
    right,
    top: row,
    bottom: row,
  });
  const inRow = (row: number, ...columns: readonly number[]) =>
    cellsAt(...columns).map((cell) => ({ ...cell, row }));

  it('are one with the next where all their cells reach over it and it begins in their first half', () => {
    const rows = [inRow(1, 1, 6), inRow(2, 2, 6), inRow(3, 1, 7)];
    const merged = [
      merge(1, 1, 4),
      merge(1, 6, 9),
      merge(2, 2, 4),
      merge(2, 6, 9),
      merge(3, 1, 5),
      merge(3, 7, 9),
    ];
    expect(closeColumns(rows, merged)).toEqual([0, 1, 1, 1, 1, 1, 2, 2]);
  });

  it.each([
    ['a cell ends before it', [merge(1, 1, 4), merge(2, 2, 4)], [[1], [2], [1]]],
    ['it begins in their second half', [merge(1, 1, 4), merge(2, 4, 8)], [[1], [4]]],
    ['it is their second half', [merge(1, 1, 2)], [[1], [2]]],
    ['it ends within them', [merge(1, 1, 4)], [[1], [2]]],
    ['nothing is merged', [], [[1], [2]]],
  ])('are two where %s', (_, merged, columns) => {
    const rows = columns.map((own, at) => inRow(at + 1, ...own));
    expect(new Set(closeColumns(rows, merged) ?? [0, 1, 2]).size).toBe(3);
  });
});

/** What a dump gives, each value at its place with its column counted anew. */
async function valuesOf(text: string, columnOf: (column: number) => number): Promise<string[]> {
  const { records } = await readDump(text);
  return records.flatMap(({ readings }) =>
    readings.map(({ field, no, fiscalYear, value, row, column }) =>
      [field, no, fiscalYear, value, row, columnOf(column)].join(' '),
    ),
  );
}

it('reads a sheet whose cells are merged over several columns as the one that has them side by side', async () => {
  const spread = sampleText.replaceAll('\t', '\t\t\t');
  const expected = await valuesOf(sampleText, (column) => column);
  expect(expected.length).toBeGreaterThan(400);
  expect(await valuesOf(spread, (column) => (column + 2) / 3)).toEqual(expected);
});
