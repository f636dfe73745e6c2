import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';

let place: Workplace;

beforeAll(async () => {
  place = new Workplace();
  await etl('--raw', 'data/raw', '--out', place.out);
});
afterAll(() => place.dispose());

it('writes each kind that is asked for, with commas or one by one', async () => {
  for (const words of [
    ['--only', 'csv', '--only', 'xlsx'],
    ['--only', 'csv,xlsx'],
  ]) {
    const { exitCode, stdout } = await etl('export', ...words, '--out', place.out);
    expect(exitCode).toBe(0);
    const names = readdirSync(join(stdout.trim())).sort();
    expect(names).toEqual(['csv', 'datapackage.json', 'hyoka.xlsx', 'manifest.json']);
  }
});

it('keeps the other kinds of the same release, and says what is there', async () => {
  const { stdout } = await etl('export', '--only', 'csv', '--ja-headers', '--out', place.out);
  const folder = stdout.trim();
  const listed = () =>
    (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).files as { path: string }[])
      .map(({ path }) => path)
      .sort();
  const there = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name !== 'manifest.json')
      .map((one) => relative(folder, join(one.parentPath, one.name)))
      .sort();
  const before = there();
  writeFileSync(join(folder, 'csv', 'of-before.csv'), '');
  for (const kind of ['xlsx', 'csv']) {
    expect((await etl('export', '--only', kind, '--out', place.out)).exitCode).toBe(0);
    expect(listed()).toEqual(there());
  }
  expect(there()).toEqual([...new Set([...before, 'hyoka.xlsx'])].sort());
});

it('says which kinds there are where one of several is none', async () => {
  const words = ['--only', 'csv', '--only', 'docx', '--out', place.out];
  const { exitCode, stderr } = await etl('export', ...words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--only takes parquet, csv, xlsx; 'docx' is none");
});
