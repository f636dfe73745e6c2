import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { readHistory } from '../../pipelines/operate/run-history.ts';
import { listReleases } from '../../src/load/release/publish.ts';
import { rowsOf } from '../load/warehouse.ts';
import { etl } from '../support/etl.ts';
import { threeSheets } from '../support/lab/three-sheets.ts';

let place: string;
let raw: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hyoka-clock-'));
  raw = join(place, 'raw');
  out = join(place, 'out');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(place, { recursive: true, force: true });
});

const HOUR_MS = 3_600_000;

function write(name: string, seed: number): void {
  const path = join(raw, '112089-tokorozawa', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, threeSheets(seed));
}

/** A run while the clock shows so many hours more than it should. */
async function runAt(hours: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS });
  try {
    const { record, error } = await load({ raw, out }, (runId) => openLog(runId, 'silent'));
    expect(error).toBeNull();
    return record;
  } finally {
    vi.useRealTimers();
  }
}

const sheets = async () =>
  Number((await rowsOf(current(), 'select count(*) as n from programme_sheets'))[0]!.n);
const current = () => realpathSync(join(out, 'warehouse.duckdb'));

it('a clock that is set back by hours mixes up no release and no run, and loses nothing', async () => {
  write('a.txt', 1);
  const ahead = await runAt(48);
  write('b.txt', 2);
  const back = await runAt(0);
  expect(back).toMatchObject({ outcome: 'published', files_read: 1, files_kept: 1 });
  expect(await sheets()).toBe(6);
  write('c.txt', 3);
  const again = await runAt(-24);
  expect(again).toMatchObject({ outcome: 'published', files_read: 1, files_kept: 2 });
  expect(await sheets()).toBe(9);

  const published = [ahead, back, again].map(({ release_id }) => `wh-${release_id}.duckdb`);
  expect(await listReleases(out)).toMatchObject({ names: published, current: published[2] });
  expect((await readHistory(out)).map(({ run_id }) => run_id)).toEqual(
    [ahead, back, again].map(({ run_id }) => run_id),
  );
  const runs = await rowsOf(current(), 'select run_id from etl.run');
  expect(runs.map(({ run_id }) => run_id).sort()).toEqual(
    [ahead, back, again].map(({ run_id }) => run_id).sort(),
  );
  expect(await runAt(-12)).toMatchObject({ outcome: 'unchanged' });
});

it('after it, a file that changes is still noticed, and a rollback finds the release before', async () => {
  write('a.txt', 1);
  await runAt(48);
  write('b.txt', 2);
  const second = await runAt(0);
  write('b.txt', 4);
  const third = await runAt(-24);
  expect(third).toMatchObject({ outcome: 'published', files_read: 1 });
  expect((await etl('rollback', '--out', out)).exitCode).toBe(0);
  expect(current()).toContain(second.release_id);
});
