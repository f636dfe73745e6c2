import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../../pipelines/log.ts';
import { clearUp } from '../../../pipelines/operate/clear-up.ts';
import { diedRun } from '../../../pipelines/operate/failed-run.ts';
import { takeLock } from '../../../pipelines/operate/lock.ts';
import { appendHistory, readHistory } from '../../../pipelines/operate/run-history.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'hyoka-history-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const path = () => join(out, 'runs.jsonl');
const one = diedRun('run-1', '2026-04-01T00:00:00.000Z');

it('passes over lines that are no run', async () => {
  const unknown = JSON.stringify({ ...one, started_at: 'unknown' });
  const lines = ['null', '{}', '[]', '123', '{"run_id":"x"}', unknown, JSON.stringify(one), '{"ru'];
  writeFileSync(path(), lines.join('\n'));
  expect(await readHistory(out)).toEqual([one]);
  await appendHistory(out, { ...one, run_id: 'run-2' });
  expect((await readHistory(out)).map(({ run_id }) => run_id)).toEqual(['run-1', 'run-2']);
});

it('notes a run that died, and none of which nothing is known', async () => {
  const log = openLog('test', 'silent');
  writeFileSync(join(out, '.lock'), '');
  const longAgo = new Date(Date.now() - 600_000);
  utimesSync(join(out, '.lock'), longAgo, longAgo);
  const lock = await takeLock(out, 'run-3', 0);
  await clearUp(out, lock, log);
  expect(await readHistory(out)).toEqual([]);
  const { run_id, started_at } = one;
  const holder = { run_id, started_at, pid: 1, host: 'h', machine: null, process_start: null };
  await clearUp(out, { ...lock, predecessor: { ...holder, token: 't' } }, log);
  expect(readFileSync(path(), 'utf8')).toBe(`${JSON.stringify(one)}\n`);
  await lock.release();
});
