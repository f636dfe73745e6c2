import { expect, it } from 'vitest';
import { inChunks } from '../../../src/load/query/row-stream.ts';
import { jsonText, type RowFormat, rowText } from '../../../src/load/query/row-text.ts';
import { type Cell, textTable } from '../../../src/load/query/text-table.ts';

async function pieces(text: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of text) all.push(piece);
  return all;
}

async function* oneByOne(rows: readonly Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows;
}

const written = async (columns: string[], rows: Cell[][], format: RowFormat) =>
  pieces(rowText({ columns, chunks: inChunks(oneByOne(rows)) }, format));

const columns = ['名称', 'n'];
const many: Cell[][] = Array.from({ length: 25_000 }, (_, n) => [`事業"\n${n}`, n]);

it('writes JSON in pieces that are one text with what JSON.stringify makes of all rows', async () => {
  const text = await written(columns, many, 'json');
  expect(text.length).toBeGreaterThan(2);
  const objects = many.map(([名称, n]) => ({ 名称, n }));
  expect(text.join('') === `${JSON.stringify(objects, null, 2)}\n`).toBe(true);
  expect((await written(columns, [], 'json')).join('')).toBe('[]\n');
});

it('writes CSV and short tables of many pieces like one of all rows', async () => {
  const csv = (await written(columns, many, 'csv')).join('');
  expect(csv.startsWith('名称,n\r\n"事業""\n0",0\r\n')).toBe(true);
  expect(csv.endsWith('"事業""\n24999",24999\r\n')).toBe(true);
  const few = many.slice(0, 9_999);
  expect((await written(columns, few, 'table')).join('')).toBe(textTable(columns, few));
  expect((await written(columns, [], 'table')).join('')).toBe('名称  n\n────  ─\n');
});

it('cuts long texts, but for the last column where that is to be whole', async () => {
  const long = '長'.repeat(40);
  const rows = [[long, `${long}\n${long}`]];
  const shown = async (isLastWhole: boolean) =>
    (
      await pieces(
        rowText({ columns: ['a', 'b'], chunks: inChunks(oneByOne(rows)), isLastWhole }, 'table'),
      )
    ).join('');
  const cut = `${'長'.repeat(29)}…`;
  expect((await shown(false)).split('\n')[2]).toBe(`${cut}  ${cut}`);
  expect((await shown(true)).split('\n')[2]).toBe(`${cut}  ${long} ${long}`);
});

it('lets a wide cell far down a table stand out of its column, and cuts nothing of it', async () => {
  const rows: Cell[][] = Array.from({ length: 10_001 }, () => ['a', 1]);
  rows.push(['a wider name', 12]);
  const lines = (await written(['x', 'n'], rows, 'table')).join('').trimEnd().split('\n');
  expect(lines).toHaveLength(10_004);
  expect(lines.at(-2)).toBe('a  1');
  expect(lines.at(-1)).toBe('a wider name  12');
});

it('gathers rows that come one by one, and leaves none behind', async () => {
  async function* numbers() {
    for (let n = 0; n < 20_001; n++) yield { n };
  }
  const sizes: number[] = [];
  for await (const chunk of inChunks(numbers())) sizes.push(chunk.length);
  expect(sizes).toEqual([10_000, 10_000, 1]);
  const text = (await pieces(jsonText(inChunks(numbers())))).join('');
  expect(JSON.parse(text)).toHaveLength(20_001);
});
