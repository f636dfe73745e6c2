import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from '../../src/load/release/leftovers.ts';

/** Writes a file aside and puts it in place by renaming, so that nobody reads half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), temporaryName(basename(path)));
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
