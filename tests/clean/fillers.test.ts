import { describe, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { sampleText } from '../support/form.ts';

const forms = await loadForms();
const read = (text: string) => readFile(Buffer.from(text), 'dump.txt', forms);
const rows = sampleText.split('\n').map((line) => line.split('\t'));
const textOf = (filled: readonly (readonly string[])[]) =>
  filled.map((cells) => cells.join('\t')).join('\n');
const { records } = await read(sampleText);

/** Values of all sheets, each with its place. */
const valuesOf = (read: typeof records) =>
  read.flatMap(({ readings }) =>
    readings.map(({ field, no, fiscalYear, value, row, column }) =>
      [field, no, fiscalYear, value, row, column].join(),
    ),
  );

describe('a sheet whose empty cells are filled', () => {
  it.each(['nan', 'NULL', '0', '・'])('with %s is read as one with empty ones', async (filler) => {
    const filled = rows.map((cells) =>
      cells.length === 1 ? cells : cells.map((cell) => (cell.trim() === '' ? filler : cell)),
    );
    const after = await read(textOf(filled));
    expect(after.records).toEqual(records);
    const { cells, values, labels, duplicates, unexplained } = after.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });

  it('with what stands left of them, as merged cells are, gives no value to another place', async () => {
    const filled = rows.map((cells) => {
      const own: string[] = [];
      for (const cell of cells) own.push(cell === '' ? (own.at(-1) ?? '') : cell);
      return own;
    });
    const before = new Set(valuesOf(records));
    const after = valuesOf((await read(textOf(filled))).records);
    expect(after.filter((value) => !before.has(value)).length).toBeLessThan(4);
    expect(after.length).toBeGreaterThan(before.size * 0.97);
  });
});
