import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXIT, Failure } from '../../../pipelines/failure.ts';
import { takeLock } from '../../../pipelines/operate/lock.ts';
import {
  type LockHolder,
  lockHolder,
  UNKNOWN_HOLDER,
} from '../../../pipelines/operate/lock-holder.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'hyoka-lock-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const path = () => join(out, '.lock');
const ownLock = (): LockHolder => JSON.parse(readFileSync(path(), 'utf8'));

/** Leaves a lock like one that this process would take, but for some entries. */
async function plant(changes: Partial<LockHolder>): Promise<void> {
  const lock = await takeLock(out, 'run-0', 0);
  const holder = { ...ownLock(), token: 'planted', ...changes };
  await lock.release();
  writeFileSync(path(), JSON.stringify(holder));
}

it('names its holder while it is held, and is gone afterwards', async () => {
  const lock = await takeLock(out, 'run-1', 0);
  expect(ownLock()).toMatchObject({ run_id: 'run-1', pid: process.pid, host: hostname() });
  expect(await lockHolder(out)).toMatchObject({ run_id: 'run-1' });
  await lock.assertHeld();
  await lock.release();
  expect(existsSync(path())).toBe(false);
  expect(await lockHolder(out)).toBeNull();
});

it('refuses a second run with exit code 5 and the name of the first', async () => {
  const lock = await takeLock(out, 'run-1', 0);
  const error = await takeLock(out, 'run-2', 0).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({ exitCode: EXIT.locked, message: expect.stringContaining('run-1') });
  await lock.release();
});

it('waits for the first to end', async () => {
  const first = await takeLock(out, 'run-1', 0);
  const second = takeLock(out, 'run-2', 10_000);
  setTimeout(() => void first.release(), 50);
  const lock = await second;
  expect(ownLock().run_id).toBe('run-2');
  await lock.release();
});

it('gives one of many the lock at a time', async () => {
  let holders = 0;
  let most = 0;
  const runs = Array.from({ length: 8 }, async (_, no) => {
    const lock = await takeLock(out, `run-${no}`, 60_000);
    most = Math.max(most, ++holders);
    await new Promise((resolve) => setTimeout(resolve, 5));
    holders--;
    await lock.release();
  });
  await Promise.all(runs);
  expect(most).toBe(1);
});

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1 }],
  ['an earlier process of a living process id', { process_start: '1' }],
] satisfies [string, Partial<LockHolder>][])('takes over from %s', async (_, changes) => {
  await plant({ run_id: 'dead', ...changes });
  const lock = await takeLock(out, 'run-1', 0);
  expect(lock.predecessor?.run_id).toBe('dead');
  expect(ownLock().run_id).toBe('run-1');
  await lock.release();
});

it('leaves another machine its lock until it has been silent for minutes', async () => {
  await plant({ machine: 'another', host: 'another', pid: 2 ** 22 + 1 });
  await expect(takeLock(out, 'run-1', 0)).rejects.toThrow(/another/);
  const tenMinutesAgo = new Date(Date.now() - 600_000);
  utimesSync(path(), tenMinutesAgo, tenMinutesAgo);
  const lock = await takeLock(out, 'run-1', 0);
  await lock.release();
});

it('does not remove a lock that another run has taken over', async () => {
  const lock = await takeLock(out, 'run-1', 0);
  rmSync(path());
  const other = await takeLock(out, 'run-2', 0);
  await expect(lock.assertHeld()).rejects.toMatchObject({ exitCode: EXIT.locked });
  await lock.release();
  expect(ownLock().run_id).toBe('run-2');
  await other.release();
});

it.each([
  ['nothing', ''],
  ['null', 'null'],
  ['another thing', '{"token":"x"}'],
])('takes a lock that holds %s for held, and for dead after five minutes', async (_, text) => {
  writeFileSync(path(), text);
  const error = await takeLock(out, 'run-1', 0).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    exitCode: EXIT.locked,
    message: expect.stringContaining('does not say which run works'),
  });
  const longAgo = new Date(Date.now() - 600_000);
  utimesSync(path(), longAgo, longAgo);
  const lock = await takeLock(out, 'run-2', 0);
  expect(lock.predecessor).toBe(UNKNOWN_HOLDER);
  await lock.release();
});

it('takes a lock that is a link to nothing for held', async () => {
  symlinkSync('nowhere', path());
  await expect(takeLock(out, 'run-1', 0)).rejects.toMatchObject({ exitCode: EXIT.locked });
});
