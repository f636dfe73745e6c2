import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, type Stats } from 'node:fs';
import { link, lstat, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { isRunning } from '../../src/load/release/is-running.ts';
import { temporaryName } from '../../src/load/release/leftovers.ts';
import { EXIT, Failure } from '../failure.ts';

/** Who holds the lock of an output folder. */
export interface LockHolder {
  readonly run_id: string;
  readonly pid: number;
  readonly host: string;
  readonly started_at: string;
  /** Running system and space of process ids in which `pid` means something; null where the system does not tell. */
  readonly machine: string | null;
  /** When the process began, as the system counts; tells a process from a later one of the same id. */
  readonly process_start: string | null;
  readonly token: string;
}

/** The lock of an output folder, held until `release`. */
export interface Lock {
  /** Holder that died while it had the lock; null as a rule. */
  readonly predecessor: LockHolder | null;
  /** Throws where another process has taken the lock in the meantime. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

const LOCK_NAME = '.lock';
const HEARTBEAT_MS = 15_000;
/** Without a sign of life for so long, a holder that this machine cannot see counts as dead. */
const SILENCE_MAX_MS = 300_000;
const POLL_MS = 200;

/** Takes the lock of an output folder, waiting so long for another holder; a `Failure` names the holder that stays. */
export async function takeLock(outFolder: string, runId: string, waitMs: number): Promise<Lock> {
  const path = join(outFolder, LOCK_NAME);
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

/** The living holder of an output folder's lock; null where nobody works there. */
export async function lockHolder(outFolder: string): Promise<LockHolder | null> {
  const path = join(outFolder, LOCK_NAME);
  const holder = await readHolder(path);
  return holder === null || (await isDead(path, holder)) ? null : holder;
}

function describe(outFolder: string, holder: LockHolder): string {
  if (holder === UNKNOWN_HOLDER)
    return `${join(outFolder, LOCK_NAME)} does not say which run works in ${outFolder}. It counts as dead after five minutes; if none works there, remove it.`;
  const { run_id, pid, host, started_at } = holder;
  return `Another run works in ${outFolder}: ${run_id}, process ${pid} on ${host}, since ${started_at}. Wait for it, or start with --wait.`;
}

function ownHolder(runId: string): LockHolder {
  return {
    run_id: runId,
    pid: process.pid,
    host: hostname(),
    started_at: new Date().toISOString(),
    machine: ownMachine(),
    process_start: processStart(process.pid),
    token: randomBytes(8).toString('hex'),
  };
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

/** Who holds a lock that does not say it, e.g. since the power failed while it was written. */
export const UNKNOWN_HOLDER: LockHolder = {
  run_id: 'unknown',
  pid: 0,
  host: 'unknown',
  started_at: 'unknown',
  machine: null,
  process_start: null,
  token: '',
};

const HolderSchema: z.ZodType<LockHolder> = z.object({
  run_id: z.string(),
  pid: z.number(),
  host: z.string(),
  started_at: z.iso.datetime(),
  machine: z.string().nullable(),
  process_start: z.string().nullable(),
  token: z.string(),
});

/** Null where no lock is; one that nobody can read, such as a link to nothing, is a lock. */
async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    return HolderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return (await lookAt(path)) === null ? null : UNKNOWN_HOLDER;
  }
}

async function lookAt(path: string): Promise<Stats | null> {
  return lstat(path).catch(() => null);
}

/** On the machine of its own a process is asked for; of any other one only the silence can be judged. */
async function isDead(path: string, holder: LockHolder): Promise<boolean> {
  if (holder.machine !== null && holder.machine === ownMachine()) {
    return processStart(holder.pid) !== holder.process_start;
  }
  if (holder.machine === null && holder.host === hostname()) return !isRunning(holder.pid);
  const modified = await lookAt(path);
  return modified !== null && Date.now() - modified.mtimeMs > SILENCE_MAX_MS;
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

function ownMachine(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** When a process began; null where there is none, or only its remains. */
function processStart(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const isZombie = fields[0] === 'Z';
    return isZombie ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
