import { rename } from 'node:fs/promises';
import { type Linking, pointTo } from '../../../src/load/release/current-release.ts';
import { placeRelease, releaseName, removeOldReleases } from '../../../src/load/release/publish.ts';
import { writeManifest } from '../manifest.ts';
import type { BuiltRelease } from './build-release.ts';
import { sealOf } from './release-seal.ts';
import { removeOldStages, stagePath } from './stage.ts';

/** Publishes a verified release: all that belongs to it stands in place before the link is swapped. */
export async function putInPlace(
  outFolder: string,
  built: BuiltRelease,
  linking: Linking,
): Promise<void> {
  const { release } = built.manifest;
  const path = await placeRelease(outFolder, built.buildingPath, release);
  await writeManifest(outFolder, { ...built.manifest, seal: await sealOf(path) });
  await rename(built.buildingStage, stagePath(outFolder, release));
  await pointTo(outFolder, releaseName(release), linking);
}

/** Removes what the release before needed and this one does not, and releases beyond the newest `keep`. */
export async function removeOld(outFolder: string, releaseId: string, keep: number): Promise<void> {
  await removeOldStages(outFolder, releaseId);
  await removeOldReleases(outFolder, keep);
}
