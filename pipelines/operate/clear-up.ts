import { join } from 'node:path';
import { releasesFolder } from '../../src/load/release/current-release.ts';
import { removeLeftovers } from '../../src/load/release/leftovers.ts';
import { removeNewerReleases } from '../../src/load/release/publish.ts';
import { exportsFolder } from '../exports/exports-folder.ts';
import type { Logger } from '../log.ts';
import { diedRun } from './failed-run.ts';
import type { Lock } from './lock.ts';
import { UNKNOWN_HOLDER } from './lock-holder.ts';
import { newestAnnounced } from './manifest.ts';
import { cacheFolder } from './release/stage.ts';
import { appendHistory } from './run-history.ts';

/** Removes what runs that died have left, and notes the one that held the lock; the caller holds it now. */
export async function clearUp(
  outFolder: string,
  { predecessor }: Lock,
  log: Logger,
): Promise<void> {
  if (predecessor) {
    const { run_id, started_at } = predecessor;
    log.warn(
      { step: 'start', predecessor: run_id },
      'the run before died; what it left is removed',
    );
    if (predecessor !== UNKNOWN_HOLDER) await appendHistory(outFolder, diedRun(run_id, started_at));
  }
  await removeUnpublished(outFolder);
}

/** Removes files in the making from every folder of OUT, and releases that never became current. */
export async function removeUnpublished(outFolder: string): Promise<void> {
  await removeLeftovers(outFolder);
  for (const folder of [releasesFolder, cacheFolder, exportsFolder])
    await removeLeftovers(join(outFolder, folder));
  await removeNewerReleases(outFolder, await newestAnnounced(outFolder));
}
