import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, type Stats } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { isRunning } from '../../src/load/release/is-running.ts';

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

/** Without a sign of life for so long, a holder that this machine cannot see counts as dead. */
const SILENCE_MAX_MS = 300_000;

/** Path of the lock of an output folder. */
export function lockPath(outFolder: string): string {
  return join(outFolder, '.lock');
}

/** The living holder of an output folder's lock; null where nobody works there. */
export async function lockHolder(outFolder: string): Promise<LockHolder | null> {
  const path = lockPath(outFolder);
  const holder = await readHolder(path);
  return holder === null || (await isDead(path, holder)) ? null : holder;
}

/** This process as a holder. */
export function ownHolder(runId: string): LockHolder {
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

/** Who holds the lock at a path; null where no lock is; one that nobody can read, such as a link to nothing, is a lock. */
export async function readHolder(path: string): Promise<LockHolder | null> {
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
export async function isDead(path: string, holder: LockHolder): Promise<boolean> {
  if (holder.machine !== null && holder.machine === ownMachine()) {
    return processStart(holder.pid) !== holder.process_start;
  }
  if (holder.machine === null && holder.host === hostname()) return !isRunning(holder.pid);
  const modified = await lookAt(path);
  return modified !== null && Date.now() - modified.mtimeMs > SILENCE_MAX_MS;
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
