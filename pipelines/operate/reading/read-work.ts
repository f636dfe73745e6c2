import { availableParallelism } from 'node:os';
import type { Source } from '../../sources/find-sources.ts';
import { formatOf } from './read-alone.ts';
import { stampsOf } from './read-stable.ts';

/** What a run has to read, in bytes of text. */
export interface Work {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the largest file. */
  readonly largest: number;
}

/** A workbook takes about as long to read as a text of so many times its size: it is packed, and cells are wrapped in much else. */
const TEXT_OF_WORKBOOK = 5;
/** Where there is less to read than this, a thread takes longer to start than to help. */
const BYTES_A_THREAD = 2_000_000;
/** A file from here on may take more memory than there is: that must end a thread, not the run. */
const LARGE_BYTES = 32_000_000;
const THREADS_MAX = 8;
/** Files that are looked at to guess the work of all. */
const LOOKED_AT = 64;

/** The work that files make, by their paths and sizes. */
export function workOf(files: readonly { readonly path: string; readonly bytes: number }[]): Work {
  let bytes = 0;
  let largest = 0;
  for (const file of files) {
    const own = file.bytes * (formatOf(file.path) === 'xlsx' ? TEXT_OF_WORKBOOK : 1);
    bytes += own;
    largest = Math.max(largest, own);
  }
  return { files: files.length, bytes, largest };
}

/** The work that reading all sources will be about, by the sizes of the first. */
export async function guessWork(sources: readonly Source[]): Promise<Work> {
  const some = sources.slice(0, LOOKED_AT);
  const sizes = await Promise.all(
    some.map(async ({ path, absolutePath }) => {
      const stamps = await stampsOf(absolutePath).catch(() => null);
      return { path, bytes: stamps?.bytes ?? 0 };
    }),
  );
  const { bytes, largest } = workOf(sizes);
  const times = sources.length / Math.max(1, some.length);
  return { files: sources.length, bytes: bytes * times, largest };
}

/** How many threads the work calls for on this machine; none where this thread had better read itself. */
export function threadsFor({ files, bytes, largest }: Work): number {
  const wanted = Math.min(
    availableParallelism(),
    THREADS_MAX,
    files,
    Math.floor(bytes / BYTES_A_THREAD),
  );
  if (wanted < 2 && largest < LARGE_BYTES) return 0;
  return Math.max(1, wanted);
}
