import { readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { flush } from './flush.ts';
import { temporaryName } from './leftovers.ts';

/** Folder of the releases, below the output folder. */
export const releasesFolder = 'releases';

/** Name of the stable link that readers open. */
export const warehouseLink = 'warehouse.duckdb';

/** Name of the file that says where the warehouse is, in folders that cannot hold a link. */
export const warehousePointer = 'warehouse.json';

/** Whether the stable name is a link: `auto` tries it and falls back to the pointer file, `never` is for shares that only seem to have links. */
export type Linking = 'auto' | 'never';

/**
 * The file that readers open, without a link in its path; null where nothing is published. The rule: the link
 * `warehouse.duckdb` where it exists, else the release that `warehouse.json` names under `release`.
 */
export async function currentWarehouse(outFolder: string): Promise<string | null> {
  const linked = await realpath(join(outFolder, warehouseLink)).catch(() => null);
  if (linked !== null) return linked;
  const release = await pointedRelease(join(outFolder, warehousePointer));
  if (release === null) return null;
  return realpath(join(outFolder, releasesFolder, basename(release))).catch(() => null);
}

/** Null where no pointer is, or one that says nothing. */
async function pointedRelease(path: string): Promise<string | null> {
  try {
    const pointer: unknown = JSON.parse(await readFile(path, 'utf8'));
    const release = (pointer as { readonly release?: unknown } | null)?.release;
    return typeof release === 'string' ? release : null;
  } catch {
    return null;
  }
}

/** Name of the release that readers get, e.g. `wh-….duckdb`; null where nothing is published. */
export async function currentRelease(outFolder: string): Promise<string | null> {
  const path = await currentWarehouse(outFolder);
  return path === null ? null : basename(path);
}

/** Makes a release the current one in one step. */
export async function pointTo(
  outFolder: string,
  releaseName: string,
  linking: Linking = 'auto',
): Promise<void> {
  const isLinked = linking === 'auto' && (await swapLink(outFolder, releaseName));
  if (isLinked) await rm(join(outFolder, warehousePointer), { force: true });
  else {
    await writePointer(outFolder, releaseName);
    await rm(join(outFolder, warehouseLink), { force: true });
  }
  await flush(outFolder);
}

const linkRefusals = new Set([
  'EPERM',
  'EACCES',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'UNKNOWN',
]);

async function swapLink(outFolder: string, releaseName: string): Promise<boolean> {
  const next = join(outFolder, temporaryName(warehouseLink));
  try {
    await symlink(join(releasesFolder, releaseName), next);
  } catch (error) {
    if (linkRefusals.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  await rename(next, join(outFolder, warehouseLink));
  return true;
}

async function writePointer(outFolder: string, releaseName: string): Promise<void> {
  const next = join(outFolder, temporaryName(warehousePointer));
  await writeFile(next, `${JSON.stringify({ release: `${releasesFolder}/${releaseName}` })}\n`);
  await flush(next);
  await rename(next, join(outFolder, warehousePointer));
}
