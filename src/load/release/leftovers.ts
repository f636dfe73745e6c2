import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

const prefix = '.building-';

/** A name for a file in the making, which says who makes it. */
export function temporaryName(name: string): string {
  return `${prefix}${process.pid}-${randomBytes(4).toString('hex')}-${name}`;
}

/**
 * Removes what processes that died have left in a folder, and its parts beside it (logs, spilled rows); the caller holds the lock. What
 * another one is making beside it, such as a report, stays.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(prefix) && !isAtWork(name))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** A process that has this one's id is a dead one of another container. */
function isAtWork(name: string): boolean {
  const pid = Number.parseInt(name.slice(prefix.length), 10);
  return pid > 0 && pid !== process.pid && isRunning(pid);
}
