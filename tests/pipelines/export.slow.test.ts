import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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

it('says which kinds there are where one of several is none', async () => {
  const words = ['--only', 'csv', '--only', 'docx', '--out', place.out];
  const { exitCode, stderr } = await etl('export', ...words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--only takes parquet, csv, xlsx; 'docx' is none");
});
