import { readFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';
import { plainReadCause } from '../plain-cause.ts';

/** The bytes of a file that the operator names; a `Failure` says why they cannot be read. */
export async function readInputFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const message = `The file ${file} cannot be read: ${plainReadCause(cause.code)}`;
    throw new Failure(EXIT.usage, message, { cause });
  });
}
