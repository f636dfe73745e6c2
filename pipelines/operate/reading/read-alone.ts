import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Issue } from '../../../src/issue.ts';
import { packFile } from '../../../src/load/staging/pack-file.ts';
import type { Source } from '../../sources/find-sources.ts';
import type { ReadPacked, SourceReader } from '../../sources/read-packed.ts';
import { hashFile } from '../planning/hash-file.ts';
import { stampsOf } from './read-stable.ts';

/** True where a thread ended because its memory did not suffice. */
export function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * Reads a source that was too much for a thread, or was in its hands when another one was, with a reader of its own; what is
 * too much for that one, too, is quarantined, so that one file does not stop the others.
 */
export async function readAlone(source: Source, read: SourceReader): Promise<ReadPacked | Issue> {
  try {
    return await read(source);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return tooLarge(source);
  }
}

async function tooLarge({ absolutePath, path, municipality }: Source): Promise<ReadPacked> {
  const issue: Issue = {
    severity: 'error',
    code: 'file-too-large',
    message: `${path} takes more memory to read than there is; it is not loaded`,
    remedy: 'Split the file, or give Node.js more with NODE_OPTIONS=--max-old-space-size.',
    path,
  };
  const { size } = await stat(absolutePath);
  const file = {
    municipalityCode: municipality.code,
    path,
    sha256: await hashFile(absolutePath),
    bytes: size,
    format: formatOf(path),
    encoding: null,
    formId: null,
    editionFiscalYear: null,
    personnelBasis: null,
  };
  const counts = { cells: 0, values: 0, labels: 0, duplicates: 0, unexplained: 0 };
  const read = { records: [], issues: [issue], counts, blocks: 0, asksOutcomes: false };
  const packed = packFile(file, read);
  const stamps = await stampsOf(absolutePath);
  return { file, packed, stamps, programmes: 0, errors: [issue], milliseconds: 0 };
}

/** What a file seems to be by its name alone, where its content is not looked at. */
export function formatOf(path: string): 'tsv' | 'csv' | 'xlsx' {
  const extension = extname(path).slice(1).toLowerCase();
  return extension === 'xlsx' || extension === 'csv' ? extension : 'tsv';
}
