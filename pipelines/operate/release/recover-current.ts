import { type Linking, pointTo } from '../../../src/load/release/current-release.ts';
import {
  currentReleaseId,
  listReleases,
  releaseIdOf,
  releaseName,
  releasePath,
} from '../../../src/load/release/publish.ts';
import type { Logger } from '../../log.ts';
import { readManifest } from '../manifest.ts';

/**
 * Makes the newest whole release the current one where none is: the link was lost with a restore, say, or the release that
 * it led to was deleted. Releases stand in their place only once they are verified. The caller holds the lock.
 */
export async function recoverCurrent(
  outFolder: string,
  linking: Linking,
  log: Logger,
): Promise<void> {
  if ((await currentReleaseId(outFolder)) !== null) return;
  const { names } = await listReleases(outFolder);
  for (const name of names.toReversed()) {
    const release = releaseIdOf(name)!;
    if (!(await isWhole(outFolder, release))) continue;
    await pointTo(outFolder, releaseName(release), linking);
    log.warn(
      { step: 'start', release },
      'no release was current; the newest one that is whole is now',
    );
    return;
  }
}

/** True where a release can be opened and says what it was made of. */
export async function isWhole(outFolder: string, release: string): Promise<boolean> {
  if ((await readManifest(outFolder, release)) === null) return false;
  // The engine is loaded where it is needed: on most nights it is not.
  const { countSheets } = await import('../../../src/load/query/count-sheets.ts');
  return countSheets(releasePath(outFolder, release)).then(
    () => true,
    () => false,
  );
}
