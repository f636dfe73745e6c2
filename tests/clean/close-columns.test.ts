import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import type { Cell } from '../../src/clean/cell.ts';
import { closeColumns } from '../../src/clean/close-columns.ts';

const cellsAt = (...columns: readonly number[]): Cell[] =>
  columns.map((column) => ({ row: 1, column, raw: 'x', text: 'x', label: null }));

describe('empty columns of a sheet', () => {
  it('are closed up where no row has anything in them', () => {
    expect(closeColumns([cellsAt(1, 4), cellsAt(3)])).toEqual([0, 1, 1, 2, 3]);
  });

  it('are not asked about where there is none', () => {
    expect(closeColumns([cellsAt(1, 3), cellsAt(2)])).toBeNull();
    expect(closeColumns([])).toBeNull();
  });
});

const source = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);
const sample = readFileSync(source, 'utf8');
const forms = await loadForms();

/** What a dump gives, each value at its place with its column counted anew. */
async function valuesOf(text: string, columnOf: (column: number) => number): Promise<string[]> {
  const { records } = await readFile(Buffer.from(text), 'r02.txt', forms);
  return records.flatMap(({ readings }) =>
    readings.map(({ field, no, fiscalYear, value, row, column }) =>
      [field, no, fiscalYear, value, row, columnOf(column)].join(' '),
    ),
  );
}

it('reads a sheet whose cells are merged over several columns as the one that has them side by side', async () => {
  const spread = sample.replaceAll('\t', '\t\t\t');
  const expected = await valuesOf(sample, (column) => column);
  expect(expected.length).toBeGreaterThan(400);
  expect(await valuesOf(spread, (column) => (column + 2) / 3)).toEqual(expected);
});
