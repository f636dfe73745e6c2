import { readFile } from 'node:fs/promises';
import { cannotRead } from '../cannot-read.ts';

/** The bytes of a file that the operator names; a `Failure` says why they cannot be read. */
export async function readInputFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause) => {
    throw cannotRead(`The file ${file}`, cause);
  });
}
