import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = '.building-';

/** A name for a file in the making; whoever holds the lock may remove all files of such names. */
export function temporaryName(name: string): string {
  return `${prefix}${process.pid}-${randomBytes(4).toString('hex')}-${name}`;
}

/** Removes what runs that died have left in a folder, and its parts beside it (logs, spilled rows). */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(prefix)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
