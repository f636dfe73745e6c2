import { listKeptReleases, pointToRelease } from '../../src/load/postgres/releases.ts';
import { EXIT, Failure } from '../failure.ts';
import type { ReleaseInfo } from '../operate/release/release-info.ts';
import { usePostgres } from './use-postgres.ts';

/** The releases that the database keeps, newest first; they share their rows, so that none has a size of its own. */
export async function describePostgresReleases(): Promise<ReleaseInfo[]> {
  const kept = await usePostgres(listKeptReleases);
  return kept.map((one) => ({
    release: one.release_id,
    is_current: one.is_current,
    created_at: one.created_at,
    version: null,
    files: one.files,
    programmes: one.programmes,
    issues_error: one.issues_error,
    bytes: null,
  }));
}

/** Makes an earlier release of the database the current one, the one before where none is named; returns its id. */
export async function rollBackPostgres(wanted: string | undefined): Promise<string> {
  return usePostgres(async (client) => {
    const kept = await listKeptReleases(client);
    const current = kept.find(({ is_current }) => is_current);
    if (current === undefined)
      throw new Failure(
        EXIT.usage,
        'There is no release in this database yet; load one with npm run etl -- run --target postgres',
      );
    if (wanted === current.release_id)
      throw new Failure(EXIT.usage, `Release ${wanted} is the current one already`);
    const release = await pointToRelease(client, wanted);
    if (release !== null) return release;
    throw new Failure(
      EXIT.usage,
      wanted === undefined
        ? 'There is no earlier release to go back to; npm run etl -- releases --target postgres lists what is kept'
        : `There is no release ${wanted}; npm run etl -- releases --target postgres lists them`,
    );
  });
}
