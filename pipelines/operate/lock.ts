import { link, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryName } from '../../src/load/release/leftovers.ts';
import { EXIT, Failure } from '../failure.ts';
import {
  isDead,
  type LockHolder,
  lockPath,
  ownHolder,
  readHolder,
  UNKNOWN_HOLDER,
} from './lock-holder.ts';

/** The lock of an output folder, held until `release`. */
export interface Lock {
  /** Holder that died while it had the lock; null as a rule. */
  readonly predecessor: LockHolder | null;
  /** Throws where another process has taken the lock in the meantime. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

const HEARTBEAT_MS = 15_000;
const POLL_MS = 200;

/** Takes the lock of an output folder, waiting so long for another holder; a `Failure` names the holder that stays. */
export async function takeLock(outFolder: string, runId: string, waitMs: number): Promise<Lock> {
  const path = lockPath(outFolder);
  const own = ownHolder(runId);
  const deadline = performance.now() + waitMs;
  let predecessor: LockHolder | null = null;
  while (!(await createLock(outFolder, path, own))) {
    const holder = await readHolder(path);
    if (holder === null) continue;
    if (await isDead(path, holder)) {
      if (await moveAway(outFolder, path, holder)) predecessor = holder;
      continue;
    }
    if (performance.now() >= deadline) throw new Failure(EXIT.locked, describe(outFolder, holder));
    await sleep(POLL_MS);
  }
  const heartbeat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => undefined),
    HEARTBEAT_MS,
  );
  heartbeat.unref();
  const isHeld = async () => (await readHolder(path))?.token === own.token;
  return {
    predecessor,
    async assertHeld() {
      if (!(await isHeld())) {
        throw new Failure(
          EXIT.locked,
          `Another run took over the lock of ${outFolder}; nothing was published by this one. Run again when that one has ended.`,
        );
      }
    },
    async release() {
      clearInterval(heartbeat);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

function describe(outFolder: string, holder: LockHolder): string {
  if (holder === UNKNOWN_HOLDER)
    return `${lockPath(outFolder)} does not say which run works in ${outFolder}. It counts as dead after five minutes; if none works there, remove it.`;
  const { run_id, pid, host, started_at } = holder;
  return `Another run works in ${outFolder}: ${run_id}, process ${pid} on ${host}, since ${started_at}. Wait for it, or start with --wait.`;
}

/** Makes the lock with all its content at once; false where there is one already. */
async function createLock(outFolder: string, path: string, own: LockHolder): Promise<boolean> {
  const text = `${JSON.stringify(own)}\n`;
  const draft = join(outFolder, temporaryName('lock'));
  try {
    await writeFile(draft, text);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The draft may have been cleared away by a run that had the lock in between.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    return createWhereNoLinks(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

async function createWhereNoLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk it may be there, without a holder: the next runs would wait for nobody.
    await rm(path, { force: true });
    throw error;
  }
}

/** Moves a dead holder's lock out of the way, and only that one. */
async function moveAway(outFolder: string, path: string, dead: LockHolder): Promise<boolean> {
  const aside = join(outFolder, temporaryName('dead-lock'));
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return false;
  const moved = await readHolder(aside);
  const isRight = moved?.token === dead.token;
  if (!isRight) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isRight;
}
