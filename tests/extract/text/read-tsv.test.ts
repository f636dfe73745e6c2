import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv } from '../../../src/extract/text/read-tsv.ts';

describe('readTsv', () => {
  it('numbers rows by line over mixed line ends and leaves blank lines out', () => {
    expect(readTsv('a\tb\r\n\t\t\rc\n\nd\t\te\t', 100)).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['c'] },
      { number: 5, cells: ['d', '', 'e', ''] },
    ]);
  });

  it('keeps a stray quote as a character', () => {
    expect(readTsv('"a\tb"c\n"\td', 100).map(({ cells }) => cells)).toEqual([
      ['"a', 'b"c'],
      ['"', 'd'],
    ]);
  });

  it('refuses more cells than the limit, in one line or in many', () => {
    expect(() => readTsv(`a${'\t'.repeat(50)}`, 50)).toThrow('more than 50 cells');
    expect(() => readTsv('a\tb\n'.repeat(26), 50)).toThrow('more than 50 cells');
  });

  it('gives back the cells that were joined, with their lines', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '業', '"', ',', ' ', '1') });
    const table = fc.array(fc.array(cell, { minLength: 1 }));
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const expected = rows
          .map((cells, index) => ({ number: index + 1, cells }))
          .filter(({ cells }) => cells.join('').trim() !== '');
        const text = rows.map((cells) => cells.join('\t')).join(end);
        expect(readTsv(text, 1e6)).toEqual(expected);
      }),
    );
  });
});

it('a cell that is remembered does not keep its file in memory', () => {
  const bytes = Buffer.from(`所属名称と事務事業名称と実施計画\t経費\n${' '.repeat(1_300_000)}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const remembered: string[] = [];
  collect();
  const before = process.memoryUsage().rss;
  for (let file = 0; file < 100; file++) {
    const [row] = readTsv(new TextDecoder().decode(bytes), 100);
    remembered.push(row!.cells[0]!);
  }
  collect();
  expect(remembered).toHaveLength(100);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(100);
});
