import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, Failure } from '../failure.ts';

/** Makes the output folder where it is not there; throws a `Failure` where it cannot be written. */
export async function ensureWritable(out: string): Promise<void> {
  if (resolve(out).includes('?')) {
    throw new Failure(
      EXIT.usage,
      `The database engine takes no '?' in the path of the output folder ${out}; name another with --out`,
    );
  }
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Failure(
      EXIT.usage,
      `The output folder ${out} cannot be written (${code}); name another with --out`,
      { cause },
    );
  }
}
