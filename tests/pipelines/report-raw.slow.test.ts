import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';
import { threeSheets as sheets } from '../support/lab/three-sheets.ts';

const FOLDER = '112089-tokorozawa';
const place = new Workplace();

beforeAll(async () => {
  for (const no of [1, 2, 3]) place.write(`${FOLDER}/${no}.txt`, sheets(no));
  await place.load();
});
afterAll(() => place.dispose());

const report = (raw: string) => etl('report', '--raw', raw, '--out', place.out);

it('refuses a raw folder that is not there, like a run', async () => {
  const { exitCode, stderr } = await report(join(place.raw, 'nowhere'));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /^hyoka: The raw folder .* cannot be read: there is nothing of that name \(ENOENT\).*--raw\n$/,
  );
});

it('says of how many files the cells are left out', async () => {
  expect((await report(place.raw)).stderr).toBe('');
  place.write(`${FOLDER}/1.txt`, sheets(9));
  rmSync(join(place.raw, FOLDER, '2.txt'));
  const { exitCode, stdout, stderr } = await report(place.raw);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^The cells of 2 of 3 file\(s\) are left out: .*\n$/);
  expect(readFileSync(stdout.split('\n')[0]!, 'utf8')).toContain('<html');
});

it('a file in the place of OUT is no place to go back in', async () => {
  const { exitCode, stderr } = await etl('rollback', '--out', join(place.raw, FOLDER, '3.txt'));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^hyoka: There is no folder .*3\.txt; name it with --out\n$/);
});
