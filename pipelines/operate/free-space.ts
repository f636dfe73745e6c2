import { stat, statfs } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';

const MEGABYTE = 1_000_000;
/** Bytes that a build takes for each byte of input read: staged rows and the release. */
const GROWTH = 4;
const RESERVE_BYTES = 16 * MEGABYTE;

/** Refuses to begin a build for which the disk has too little room: copies of these files, and what is made of new input. */
export async function requireFreeSpace(
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
    `The disk of ${outFolder} has ${inMegabytes(free)} free and a build needs about ${inMegabytes(needed)}. Free some space, or keep fewer releases with --keep; nothing was published.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}
