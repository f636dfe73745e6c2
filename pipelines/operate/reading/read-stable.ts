import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue } from '../../../src/issue.ts';
import { plainReadCause } from '../../plain-cause.ts';

/** What tells, without reading, that a file has not changed: size in bytes, and times in nanoseconds since 1970 as text. */
export interface Stamps {
  readonly bytes: number;
  /** When the content was last written. */
  readonly modified: string;
  /** When content, name or rights last changed; nobody can set it back. */
  readonly changed: string;
}

/** A file whose writer was active so short a time ago may still be in the making. */
const SETTLE_MS = 500;
const ATTEMPTS = 2;

/** Size and times of a file; throws the file system's error. */
export async function stampsOf(path: string): Promise<Stamps> {
  const { size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return { bytes: Number(size), modified: String(mtimeNs), changed: String(ctimeNs) };
}

/** True when two looks at a file saw the same. */
export function isSame(one: Stamps, other: Stamps): boolean {
  return (
    one.bytes === other.bytes && one.modified === other.modified && one.changed === other.changed
  );
}

/** The bytes of a file that stayed as it was, with its size and times; or why they cannot be had. */
export type StableRead =
  | { readonly bytes: Uint8Array; readonly stamps: Stamps }
  | { readonly issue: Issue };

/**
 * The bytes of a file that nobody wrote to in the meantime: looks before and after, and reads once more where the
 * two differ. What cannot be read whole gives an issue, never a part of the file.
 */
export async function readStable(absolutePath: string, path: string): Promise<StableRead> {
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const before = await settled(absolutePath);
      const bytes = await readFile(absolutePath);
      const after = await stampsOf(absolutePath);
      if (isSame(before, after) && bytes.length === after.bytes) return { bytes, stamps: after };
    }
    return { issue: fileChanging(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { issue: fileUnreadable(path, code) };
  }
}

async function settled(path: string): Promise<Stamps> {
  const stamps = await stampsOf(path);
  const age = Date.now() - Number(BigInt(stamps.modified) / 1_000_000n);
  if (age < 0 || age >= SETTLE_MS) return stamps;
  await sleep(SETTLE_MS - age);
  return stampsOf(path);
}

/** The finding about a file that is being written while the run reads. */
export function fileChanging(path: string): Issue {
  return {
    severity: 'error',
    code: 'file-changing',
    message: `${path} was being written while it was read; it is not loaded`,
    remedy:
      'Wait until it is complete and run again; better, write it elsewhere and move it into the folder.',
    path,
  };
}

function fileUnreadable(path: string, code: string): Issue {
  return {
    severity: 'error',
    code: 'file-unreadable',
    message: `${path} cannot be read: ${plainReadCause(code)}; it is not loaded`,
    remedy:
      code === 'ENOENT'
        ? 'It vanished during the run; run again.'
        : 'Check its permissions and the disk that it is on.',
    path,
  };
}
