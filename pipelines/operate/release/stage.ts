import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of what runs can make again: deleting it costs time and nothing else. */
export const cacheFolder = 'cache';

/** Database of the rows that the run of a release read from its files. */
export function stagePath(outFolder: string, releaseId: string): string {
  return join(outFolder, cacheFolder, `stage-${releaseId}.duckdb`);
}

/** Removes the stages of all releases but this one. */
export async function removeOldStages(outFolder: string, releaseId: string): Promise<void> {
  const folder = join(outFolder, cacheFolder);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith('stage-') && path !== stagePath(outFolder, releaseId))
      await rm(path, { force: true });
  }
}
