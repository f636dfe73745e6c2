import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const releasesFolder = 'releases';
const buildingPattern = /^\.building-.*-(\d+)\.duckdb/;
const releasePattern = /^wh-.*\.duckdb$/;

/** Name of the stable link that readers open. */
export const warehouseLink = 'warehouse.duckdb';

/** Path at which a release is built, in a folder that this call makes; the name carries the builder's process id. */
export async function prepareBuildingPath(outFolder: string, releaseId: string): Promise<string> {
  const folder = join(outFolder, releasesFolder);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  return join(folder, `.building-${releaseId}-${process.pid}.duckdb`);
}

/**
 * Puts a closed warehouse file in place: read-only under `releases/`, then the link swapped in one step.
 * Keeps the newest `keep` releases and returns the path of the new one.
 */
export async function publishRelease(
  outFolder: string,
  buildingPath: string,
  releaseId: string,
  keep = 5,
): Promise<string> {
  if (existsSync(`${buildingPath}.wal`)) {
    throw new Error(`${buildingPath} still has a write-ahead log; it was not closed properly`);
  }
  const folder = join(outFolder, releasesFolder);
  const name = `wh-${releaseId}.duckdb`;
  await flush(buildingPath);
  await chmod(buildingPath, 0o444);
  await rename(buildingPath, join(folder, name));
  await flush(folder);
  await swapLink(outFolder, join(releasesFolder, name));
  await removeOldReleases(folder, name, keep);
  return join(folder, name);
}

/** Releases of an output folder by name, oldest first, and which of them the link points to. */
export async function listReleases(
  outFolder: string,
): Promise<{ readonly names: readonly string[]; readonly current: string | null }> {
  const folder = join(outFolder, releasesFolder);
  const names = existsSync(folder) ? await readdir(folder) : [];
  const target = await readlink(join(outFolder, warehouseLink)).catch(() => null);
  return {
    names: names.filter((name) => releasePattern.test(name)).sort(),
    current: target === null ? null : target.slice(releasesFolder.length + 1),
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

async function swapLink(outFolder: string, target: string): Promise<void> {
  const next = join(outFolder, `.${warehouseLink}-${process.pid}`);
  await rm(next, { force: true });
  await symlink(target, next);
  await rename(next, join(outFolder, warehouseLink));
  await flush(outFolder);
}

async function removeOldReleases(folder: string, current: string, keep: number): Promise<void> {
  const others = (await readdir(folder))
    .filter((name) => releasePattern.test(name) && name !== current)
    .sort()
    .reverse();
  for (const name of others.slice(keep - 1)) await rm(join(folder, name));
}

/** Files of builders that are no longer alive; those of living ones are left alone. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = buildingPattern.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
