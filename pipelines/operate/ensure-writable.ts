import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryName } from '../../src/load/release/leftovers.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import { EXIT, Failure } from '../failure.ts';
import { plainWriteCause } from '../plain-cause.ts';

/** Makes the output folder where it is not there; throws a `Failure` where nothing can be written into it. */
export async function ensureWritable(out: string): Promise<void> {
  if (resolve(out).includes('?')) {
    throw new Failure(
      EXIT.usage,
      `The database engine takes no '?' in the path of the output folder ${out}; name another with --out`,
    );
  }
  try {
    await makeFolder(out);
    // Rights alone do not say it: root has them all, and some file systems take no files.
    const probe = join(out, temporaryName('probe'));
    await writeFile(probe, '');
    await rm(probe, { force: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // A full disk is told as such, wherever it shows.
    if (code === 'ENOSPC' || code === 'EDQUOT') throw cause;
    throw new Failure(
      EXIT.usage,
      `The output folder ${out} cannot be written: ${plainWriteCause(code)}; name another with --out`,
      { cause },
    );
  }
}
