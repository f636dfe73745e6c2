import { describe, expect, it } from 'vitest';
import { joinBrokenRows } from '../../../src/extract/text/join-broken-rows.ts';
import { readTsv } from '../../../src/extract/text/read-tsv.ts';

const FULL = 'a\tb\tc\td\t\tf\tg\t';
const join = (...lines: readonly string[]) =>
  joinBrokenRows(readTsv(lines.join('\n'), 1_000)).map(
    ({ number, cells }) => `${number} ${cells.join('|')}`,
  );
const row = (number: number, cells = 'a|b|c|d||f|g|') => `${number} ${cells}`;

const ABOVE = [FULL, FULL, FULL];

describe('a row that a line end inside a cell has broken', () => {
  it('is put together', () => {
    expect(join(...ABOVE, '\t重要\t公園を', '整備した。\t\t5\t\t\t', FULL)).toEqual([
      row(1),
      row(2),
      row(3),
      '4 |重要|公園を整備した。||5|||',
      row(6),
    ]);
  });

  it('is put together of more than two parts, and at the end of a file', () => {
    expect(join(...ABOVE, '\t重要\t公園を', '整備し', 'た。\t\t5\t\t\t').at(-1)).toBe(
      '4 |重要|公園を整備した。||5|||',
    );
  });

  it.each([
    ['has more or fewer cells than the rows above', ['\t重要\t公園を', '整備した。\t\t5\t']],
    ['goes on with an empty cell', ['\t重要\t公園を', '\t整備した。\t5\t\t\t']],
    ['ends with an empty cell', ['\t重要\t', '整備した。\t\t5\t\t\t']],
    ['is a heading above a whole row', ['公園', FULL]],
    ['is not filled up', ['\t重要\t公園を', '整備した。\t\t5\t\t\t7']],
    ['stands below rows of several widths', [`${FULL}\t`, '\t公園を', '整備した。\t5\t\t\t\t\t\t']],
  ])('is none that %s', (_, lines) => {
    const all = [...ABOVE, ...lines, FULL];
    expect(join(...all)).toEqual(all.map((line, at) => row(at + 1, line.replaceAll('\t', '|'))));
  });

  it('is not looked for where rows are not filled up', () => {
    const ragged = 'a\tb\tc\td\te\tf\tg\th';
    const rows = [ragged, ragged, ragged, '\t重要\t公園を', '整備した。\t\t5\t\t\t', ragged];
    expect(join(...rows)).toHaveLength(6);
  });
});
