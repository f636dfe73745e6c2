import { rename } from 'node:fs/promises';
import { type Linking, pointTo } from '../../src/load/current-release.ts';
import { placeRelease, releaseName, removeOldReleases } from '../../src/load/publish.ts';
import type { BuiltRelease } from './build-release.ts';
import { writeManifest } from './manifest.ts';
import { removeOldStages, stagePath } from './stage.ts';

/** Publishes a verified release: all that belongs to it stands in place before the link is swapped; only then may what came before go. */
export async function putInPlace(
  outFolder: string,
  built: BuiltRelease,
  keep: number,
  linking: Linking,
): Promise<void> {
  const { release } = built.manifest;
  await placeRelease(outFolder, built.buildingPath, release);
  await writeManifest(outFolder, built.manifest);
  await rename(built.buildingStage, stagePath(outFolder, release));
  await pointTo(outFolder, releaseName(release), linking);
  await removeOldStages(outFolder, release);
  await removeOldReleases(outFolder, keep);
}
