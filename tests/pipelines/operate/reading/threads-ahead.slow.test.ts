import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLog } from '../../../../pipelines/log.ts';
import { openReadPool } from '../../../../pipelines/operate/reading/read-pool.ts';
import { guessWork, threadsFor } from '../../../../pipelines/operate/reading/read-work.ts';
import { ReadingThread } from '../../../../pipelines/operate/reading/reading-thread.ts';
import { startAhead } from '../../../../pipelines/operate/reading/threads-ahead.ts';
import { loadRules } from '../../../../pipelines/rules/rules.ts';
import type { Source } from '../../../../pipelines/sources/find-sources.ts';
import { etl } from '../../../support/etl.ts';
import { threeSheets } from '../../../support/lab/three-sheets.ts';

const municipality = { code: '112089', name: '所沢市', prefecture: '埼玉県' };
const FOLDER = '112089-tokorozawa';
const muchWork = { files: 100, bytes: 100_000_000, largest: 1_000_000 };
/** One core reads by itself. */
const expected = availableParallelism() > 1 ? 2 : 0;

let place: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hyoka-ahead-'));
  out = join(place, 'out');
  mkdirSync(join(place, 'raw', FOLDER), { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(place, { recursive: true, force: true });
});

function sources(count: number, bytes: number): Source[] {
  return Array.from({ length: count }, (_, no) => {
    const absolutePath = join(place, 'raw', FOLDER, `${no}.txt`);
    writeFileSync(absolutePath, 'x'.repeat(bytes));
    return { absolutePath, path: `${FOLDER}/${no}.txt`, municipality };
  });
}

it('starts threads for a first load of many bytes, and hands them over once', async () => {
  const ahead = startAhead({ out }, sources(2, 2_500_000));
  const threads = await ahead.take();
  expect(threads).toHaveLength(expected);
  expect(await ahead.take()).toHaveLength(0);
  await Promise.all(threads.map((thread) => thread.close()));
});

it('starts none for little work, or where other machines have read', async () => {
  expect(await startAhead({ out }, sources(2, 100)).take()).toHaveLength(0);
  const readings = join(place, 'readings');
  expect(await startAhead({ out, readings }, sources(2, 2_500_000)).take()).toHaveLength(0);
});

it('starts none where there is a release to go on from, unless all is to be read', async () => {
  writeFileSync(join(place, 'raw', FOLDER, 'sheets.txt'), threeSheets(5));
  await etl('run', '--raw', join(place, 'raw'), '--out', out);
  const many = sources(2, 2_500_000);
  expect(await startAhead({ out }, many).take()).toHaveLength(0);
  const ahead = startAhead({ out, full: true }, many);
  const threads = await ahead.take();
  expect(threads).toHaveLength(expected);
  await Promise.all(threads.map((thread) => thread.close()));
});

it('starts none for a part of the files', async () => {
  const many = sources(2, 2_500_000);
  expect(await startAhead({ out, edition: 2020 }, many).take()).toHaveLength(0);
  expect(await startAhead({ out, municipality: '112089' }, many).take()).toHaveLength(0);
});

it('ends threads that nobody took', async () => {
  const close = vi.spyOn(ReadingThread.prototype, 'close');
  const ahead = startAhead({ out }, sources(2, 2_500_000));
  await ahead.stop();
  expect(close).toHaveBeenCalledTimes(expected);
  await ahead.stop();
  expect(close).toHaveBeenCalledTimes(expected);
});

it('ends threads that are more than the work calls for', async () => {
  const close = vi.spyOn(ReadingThread.prototype, 'close');
  const ahead = startAhead({ out }, sources(2, 2_500_000));
  const large = { files: 1, bytes: 4e7, largest: 4e7 };
  const pool = await openReadPool(await loadRules([]), large, openLog('test', 'silent'), { ahead });
  expect(close).toHaveBeenCalledTimes(Math.max(0, expected - 1));
  await pool.close();
});

it('is passed over where it failed', async () => {
  const ahead = { take: () => Promise.reject(new Error('no thread')), stop: async () => undefined };
  const log = openLog('test', 'silent');
  const pool = await openReadPool(await loadRules([]), { ...muchWork, files: 2 }, log, { ahead });
  expect(pool.width).toBe(4 * Math.max(1, expected));
  await pool.close();
});

it('gives its threads to the pool, which ends them', async () => {
  const rules = await loadRules([]);
  const files = sources(2, 2_500_000);
  const one = { ...files[0]!, absolutePath: join(place, 'one.txt') };
  writeFileSync(one.absolutePath, threeSheets(5));
  const ahead = startAhead({ out }, files);
  const pool = await openReadPool(rules, muchWork, openLog('test', 'silent'), { ahead });
  expect(await ahead.take()).toHaveLength(0);
  expect(await pool.read(one)).toMatchObject({ programmes: 3 });
  await pool.close();
  await expect(pool.read(one)).rejects.toThrow('ended too early');
});

it('guesses the work of many files from some of them', async () => {
  const work = await guessWork(sources(128, 1_000));
  expect(work).toEqual({ files: 128, bytes: 128_000, largest: 1_000 });
  expect(threadsFor(work)).toBe(0);
  const gone = { ...sources(1, 1)[0]!, absolutePath: join(place, 'gone.txt') };
  expect(await guessWork([gone])).toEqual({ files: 1, bytes: 0, largest: 0 });
  expect(await guessWork([])).toEqual({ files: 0, bytes: 0, largest: 0 });
});
