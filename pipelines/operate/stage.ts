import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of what runs can make again: deleting it costs time and nothing else. */
export const cacheFolder = 'cache';

/** Database of the rows that the run of a release read from its files. */
export function stagePath(outFolder: string, releaseId: string): string {
  return join(outFolder, cacheFolder, `stage-${releaseId}.duckdb`);
}

/** Puts the stage of a new release in place and removes those of earlier ones. */
export async function keepStage(
  outFolder: string,
  buildingPath: string,
  releaseId: string,
): Promise<void> {
  const path = stagePath(outFolder, releaseId);
  await rename(buildingPath, path);
  const folder = join(outFolder, cacheFolder);
  for (const name of await readdir(folder)) {
    const isOld = name.startsWith('stage-') && join(folder, name) !== path;
    if (isOld) await rm(join(folder, name), { force: true });
  }
}
