import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../../pipelines/failure.ts';
import { openLog } from '../../../../pipelines/log.ts';
import { openReadPool, type ReadPool } from '../../../../pipelines/operate/reading/read-pool.ts';
import { workOf } from '../../../../pipelines/operate/reading/read-work.ts';
import { loadRules, type Rules } from '../../../../pipelines/rules/rules.ts';
import type { Source } from '../../../../pipelines/sources/find-sources.ts';
import { readerIn } from '../../../../pipelines/sources/read-packed.ts';
import { makeCorpus } from '../../../support/lab/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-'));
const municipality = { code: '112089', name: '所沢市', prefecture: '埼玉県' };
const sourceOf = (name: string): Source => ({
  absolutePath: join(folder, name),
  path: `112089-tokorozawa/${name}`,
  municipality,
});
const log = openLog('test', 'silent');
const muchWork = { files: 100, bytes: 100_000_000, largest: 1_000_000 };
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

it('gives every question its own answer, however many are asked at once', async () => {
  const names = Array.from({ length: 24 }, (_, no) => `many-${no}.txt`);
  const one = readFileSync(join(folder, 'one.txt'));
  // Large and small ones in turn: a small one could be read before a large one that was asked for earlier.
  for (const [no, name] of names.entries())
    writeFileSync(join(folder, name), no % 2 === 0 ? Buffer.concat(Array(6).fill(one)) : 'small');
  const results = await Promise.all(names.map((name) => pool.read(sourceOf(name))));
  const paths = results.map((result) => ('severity' in result ? result.code : result.file.path));
  expect(paths).toEqual(names.map((name) => sourceOf(name).path));
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

it('takes a workbook for the longer text that it holds', () => {
  const bytes = 1_000_000;
  expect(workOf([{ path: 'a.txt', bytes }])).toEqual({ files: 1, bytes, largest: bytes });
  const mixed = workOf([
    { path: 'a.txt', bytes },
    { path: 'b.XLSX', bytes },
  ]);
  expect(mixed).toEqual({ files: 2, bytes: 6 * bytes, largest: 5 * bytes });
});

it('starts no thread for little work', async () => {
  const small = await openReadPool(rules, { files: 3, bytes: 10_000, largest: 9_000 }, log);
  expect(small.width).toBe(4);
  await small.close();
});

describe('a file that takes more memory than a thread has', () => {
  const HEAP_MEGABYTES = 48;
  let narrow: ReadPool;
  beforeAll(async () => {
    writeFileSync(join(folder, 'giant.txt'), 'cell\tcell\tcell\n'.repeat(1_500_000));
    narrow = await openReadPool(rules, muchWork, log, { heapMegabytes: HEAP_MEGABYTES });
  });
  afterAll(() => narrow.close());

  it('is quarantined, and those that the same thread had in hand are read', async () => {
    const names = ['one.txt', 'giant.txt', 'one.txt', 'giant.txt', 'one.txt'];
    const results = await Promise.all(names.map((name) => narrow.read(sourceOf(name))));
    const codes = results.map((result) =>
      'severity' in result ? result.code : (result.errors[0]?.code ?? 'read'),
    );
    expect(codes).toEqual(['read', 'file-too-large', 'read', 'file-too-large', 'read']);
  });

  it('leaves threads that read on', async () => {
    const result = await narrow.read(sourceOf('one.txt'));
    expect(result).toMatchObject({ programmes: 8 });
  });
});

it('has more small files in hand than large ones', async () => {
  const small = await openReadPool(rules, { ...muchWork, largest: 50_000 }, log);
  const large = await openReadPool(rules, { ...muchWork, largest: 3_000_000 }, log);
  expect(small.width).toBe(4 * large.width);
  await Promise.all([small.close(), large.close()]);
});

it('opens a thread for one large file, so that its memory is not the run’s', async () => {
  const large = await openReadPool(rules, { files: 1, bytes: 4e7, largest: 4e7 }, log);
  expect(large.width).toBe(2);
  await large.close();
});
