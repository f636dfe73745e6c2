import { stat, statfs } from 'node:fs/promises';
import { currentWarehouse } from '../../src/load/release/current-release.ts';
import { EXIT, Failure } from '../failure.ts';
import type { RunPlan } from './planning/plan-run.ts';
import { stagePath } from './release/stage.ts';

const MEGABYTE = 1_000_000;
/** Bytes that a build takes for each byte of input read: staged rows and the release. */
const GROWTH = 4;
const RESERVE_BYTES = 16 * MEGABYTE;

/** Refuses to begin a build for which the disk of OUT has too little room. */
export async function requireRoom(out: string, { base, files }: RunPlan): Promise<void> {
  const inputBytes = files.reduce(
    (sum, { action, stamps }) => sum + (action === 'read' ? (stamps?.bytes ?? 0) : 0),
    0,
  );
  const isKept = base !== null && files.some(({ action }) => action.startsWith('keep'));
  const current = await currentWarehouse(out);
  await requireFreeSpace(
    out,
    isKept && current ? [current, stagePath(out, base.release)] : [],
    inputBytes,
  );
}

/** Refuses where the disk has too little room: copies of these files, and what is made of new input. */
async function requireFreeSpace(
  outFolder: string,
  copied: readonly string[],
  inputBytes: number,
): Promise<void> {
  const { bavail, bsize } = await statfs(outFolder);
  const sizes = await Promise.all(
    copied.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const needed = RESERVE_BYTES + inputBytes * GROWTH + sizes.reduce((sum, size) => sum + size, 0);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Failure(
    EXIT.usage,
    `The disk of ${outFolder} has ${Math.floor(free / MEGABYTE)} MB free and a build needs about ${Math.ceil(needed / MEGABYTE)} MB. Free some space, or keep fewer releases with --keep; nothing was published.`,
  );
}
