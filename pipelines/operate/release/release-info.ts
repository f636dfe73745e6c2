import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { releasesFolder } from '../../../src/load/release/current-release.ts';
import { listReleases, releaseIdOf } from '../../../src/load/release/publish.ts';
import { readManifest } from '../manifest.ts';

/** A release that is kept on disk; figures are null where nothing is noted about it. */
export interface ReleaseInfo {
  readonly release: string;
  readonly is_current: boolean;
  readonly created_at: string | null;
  readonly version: string | null;
  readonly files: number | null;
  readonly programmes: number | null;
  readonly issues_error: number | null;
  /** Null where releases share their rows. */
  readonly bytes: number | null;
}

/** The kept releases of an output folder, newest first. */
export async function describeReleases(outFolder: string): Promise<ReleaseInfo[]> {
  const { names, current } = await listReleases(outFolder);
  return Promise.all(
    names.toReversed().map(async (name) => {
      const release = releaseIdOf(name)!;
      const manifest = await readManifest(outFolder, release);
      return {
        release,
        is_current: name === current,
        created_at: manifest?.created_at ?? null,
        version: manifest?.version ?? null,
        files: manifest?.summary.files ?? null,
        programmes: manifest?.summary.programmes ?? null,
        issues_error: manifest?.summary.issues.error ?? null,
        bytes: (await stat(join(outFolder, releasesFolder, name))).size,
      };
    }),
  );
}
