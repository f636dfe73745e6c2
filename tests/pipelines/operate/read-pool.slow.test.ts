import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from '../../../pipelines/failure.ts';
import type { Source } from '../../../pipelines/find-sources.ts';
import { openLog } from '../../../pipelines/log.ts';
import { openReadPool, type ReadPool } from '../../../pipelines/operate/read-pool.ts';
import { readerIn } from '../../../pipelines/read-packed.ts';
import { loadRules, type Rules } from '../../../pipelines/rules.ts';
import { makeCorpus } from '../../support/lab/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
const municipality = { code: '112089', name: '所沢市', prefecture: '埼玉県' };
const sourceOf = (name: string): Source => ({
  absolutePath: join(folder, name),
  path: `112089-tokorozawa/${name}`,
  municipality,
});
const log = openLog('test', 'silent');
const muchWork = { files: 100, bytes: 100_000_000 };
const correction = {
  path: '112089-tokorozawa/corrected.txt',
  sheet: null,
  cell: 'A1',
  expected: 'not what is printed',
  value: 'x',
  reason: 'a test',
  foundBy: 'a test',
  place: 'corrections.csv:2',
};
let rules: Rules;
let pool: ReadPool;

beforeAll(async () => {
  const [file] = makeCorpus({
    seed: 5,
    programmes: 8,
    form: 'pages',
    container: 'text',
    noise: { kinds: new Set(), rate: 0 },
  });
  writeFileSync(join(folder, 'one.txt'), file!.bytes);
  writeFileSync(join(folder, 'corrected.txt'), file!.bytes);
  rules = {
    ...(await loadRules([])),
    corrections: new Map([[municipality.code, [correction]]]),
  };
  pool = await openReadPool(rules, muchWork, log);
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

it('reads in threads what this thread would read', async () => {
  const there = await pool.read(sourceOf('one.txt'));
  const here = await readerIn(rules)(sourceOf('one.txt'));
  const withoutTime = (read: typeof here) => ({ ...read, milliseconds: 0 });
  expect('severity' in there).toBe(false);
  expect(withoutTime(there)).toEqual(withoutTime(here));
});

it('hands over the finding about a file that is gone', async () => {
  expect(await pool.read(sourceOf('gone.txt'))).toMatchObject({ code: 'file-unreadable' });
});

it('hands over a failure as one, and reads on', async () => {
  const failed = pool.read(sourceOf('corrected.txt'));
  await expect(failed).rejects.toBeInstanceOf(Failure);
  await expect(failed).rejects.toThrow('corrections.csv:2');
  expect('severity' in (await pool.read(sourceOf('one.txt')))).toBe(false);
});

it('fails what was asked for, and what is asked later, when its threads end', async () => {
  const dying = await openReadPool(rules, muchWork, log);
  const asked = dying.read(sourceOf('one.txt'));
  const answer = expect(asked).rejects.toThrow('ended too early');
  await dying.close();
  await answer;
  await expect(dying.read(sourceOf('one.txt'))).rejects.toThrow('ended too early');
});

it('starts no thread for little work', async () => {
  const small = await openReadPool(rules, { files: 3, bytes: 10_000 }, log);
  expect(small.width).toBe(4);
  await small.close();
});
