import { existsSync } from 'node:fs';
import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentRelease, releasesFolder } from './current-release.ts';
import { flush } from './flush.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';

const releasePattern = /^wh-(.+)\.duckdb$/;

/** File name of a release. */
export const releaseName = (releaseId: string): string => `wh-${releaseId}.duckdb`;

/** Path of a release by its id. */
export const releasePath = (outFolder: string, releaseId: string): string =>
  join(outFolder, releasesFolder, releaseName(releaseId));

/** Id of a release by its file name; null where it is none. */
export const releaseIdOf = (name: string): string | null => releasePattern.exec(name)?.[1] ?? null;

/** File beside a release that says what it was made of. */
export const manifestName = (releaseId: string): string => `wh-${releaseId}.json`;

/** Path at which a release is built, in a folder that this call makes and clears of what dead builders left. */
export async function prepareBuildingPath(outFolder: string, releaseId: string): Promise<string> {
  const folder = join(outFolder, releasesFolder);
  await makeFolder(folder);
  await removeLeftovers(folder);
  return join(folder, temporaryName(releaseName(releaseId)));
}

/** Id of the release that readers get; null where nothing is published. */
export async function currentReleaseId(outFolder: string): Promise<string | null> {
  return releaseIdOf((await currentRelease(outFolder)) ?? '');
}

/** Puts a closed warehouse file under `releases/`, read-only, without making it the current one; returns its path. */
export async function placeRelease(
  outFolder: string,
  buildingPath: string,
  releaseId: string,
): Promise<string> {
  if (existsSync(`${buildingPath}.wal`)) {
    throw new Error(`${buildingPath} still has a write-ahead log; it was not closed properly`);
  }
  const path = releasePath(outFolder, releaseId);
  await flush(buildingPath);
  await chmod(buildingPath, 0o444);
  await rename(buildingPath, path);
  await flush(dirname(path));
  return path;
}

/** Releases of an output folder by name, oldest first, and which of them readers get. */
export async function listReleases(
  outFolder: string,
): Promise<{ readonly names: readonly string[]; readonly current: string | null }> {
  const names = await readdir(join(outFolder, releasesFolder)).catch(() => []);
  return {
    names: names.filter((name) => releasePattern.test(name)).sort(),
    current: await currentRelease(outFolder),
  };
}

/** Removes the oldest releases beyond the newest `keep`, never the current one, and what stands beside removed ones. */
export async function removeOldReleases(outFolder: string, keep: number): Promise<void> {
  const { names, current } = await listReleases(outFolder);
  const others = names.filter((name) => name !== current).reverse();
  for (const name of others.slice(keep - 1)) await removeRelease(outFolder, releaseIdOf(name)!);
}

/** Removes releases newer than this one: they were put in place, and their run died before they became current. */
export async function removeNewerReleases(
  outFolder: string,
  newestId: string | null,
): Promise<void> {
  const { names } = await listReleases(outFolder);
  for (const name of names) {
    const id = releaseIdOf(name)!;
    if (newestId === null || id > newestId) await removeRelease(outFolder, id);
  }
}

async function removeRelease(outFolder: string, releaseId: string): Promise<void> {
  const folder = join(outFolder, releasesFolder);
  for (const name of [releaseName(releaseId), manifestName(releaseId)]) {
    await rm(join(folder, name), { force: true });
  }
}
