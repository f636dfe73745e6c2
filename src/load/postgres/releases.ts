import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';
import { quoted } from '../sql-text.ts';
import { databaseOn, type ReleaseEntry, type StorageSchema } from './database.ts';
import { isThere } from './is-there.ts';
import { endOfTime, type StorageTable } from './storage-table.ts';

/** A release that the database keeps. */
export interface KeptRelease extends ReleaseEntry {
  readonly is_current: boolean;
}

/** The releases that are kept, newest first; none where nothing was loaded yet. */
export async function listKeptReleases(client: Client): Promise<KeptRelease[]> {
  if (!(await isThere(client, 'hyoka.release'))) return [];
  const rows = await databaseOn<StorageSchema>(client)
    .selectFrom('hyoka.release')
    .innerJoin('hyoka.pointer', (join) => join.onTrue())
    .where('slot', '=', 0)
    .select(({ ref }) => [
      'hyoka.release.release_no',
      'release_id',
      'created_at',
      'files',
      'programmes',
      'issues_error',
      'rows_written',
      'rows_ended',
      ref('hyoka.pointer.release_no').as('current_no'),
    ])
    .orderBy('hyoka.release.release_no', 'desc')
    .execute();
  return rows.map(({ current_no, ...row }) => ({
    ...row,
    is_current: row.release_no === current_no,
  }));
}

/** What there is to say about the release of the connection's database. */
export async function releaseEntry(
  connection: DuckDBConnection,
  releaseNo: number,
): Promise<Omit<ReleaseEntry, 'rows_written' | 'rows_ended'>> {
  const result = await connection.run(`
    select release_id, strftime(created_at, '%Y-%m-%dT%H:%M:%SZ'),
      (select count(*) from etl.source_file),
      (select count(distinct programme_id) from fact_evaluation),
      (select count(*) from etl.issue where severity = 'error')
    from etl.release`);
  const [row] = await result.getRowsJS();
  const [releaseId, createdAt, files, programmes, errors] = row!;
  return {
    release_no: releaseNo,
    release_id: String(releaseId),
    created_at: String(createdAt),
    files: Number(files),
    programmes: Number(programmes),
    issues_error: Number(errors),
  };
}

/** Makes a kept release the current one: by its id, or the one before the current; returns its id, or null where there is none. */
export async function pointToRelease(client: Client, wanted?: string): Promise<string | null> {
  const kept = await listKeptReleases(client);
  const current = kept.find(({ is_current }) => is_current);
  const target =
    wanted === undefined
      ? kept.find(({ release_no }) => current !== undefined && release_no < current.release_no)
      : kept.find(({ release_id }) => release_id === wanted);
  if (target === undefined) return null;
  await databaseOn<StorageSchema>(client)
    .updateTable('hyoka.pointer')
    .set({ release_no: target.release_no })
    .where('slot', '=', 0)
    .execute();
  return target.release_id;
}

/** Removes releases beyond the newest `keep`, and the rows that no kept release has. */
export async function removeReleases(
  client: Client,
  tables: readonly StorageTable[],
  keep: number,
): Promise<void> {
  const kept = await listKeptReleases(client);
  const current = kept.find(({ is_current }) => is_current)?.release_no ?? endOfTime;
  const oldest = Math.min(current, kept.slice(0, keep).at(-1)?.release_no ?? endOfTime);
  if (kept.every(({ release_no }) => release_no >= oldest)) return;
  await databaseOn<StorageSchema>(client)
    .deleteFrom('hyoka.release')
    .where('release_no', '<', oldest)
    .execute();
  await removeEndedRows(client, tables, oldest);
}

/** Removes rows that ended before a release or with it. */
export async function removeEndedRows(
  client: Client,
  tables: readonly StorageTable[],
  oldest: number,
): Promise<void> {
  for (const { storage } of tables) {
    await client.query(
      `delete from hyoka.${quoted(storage)} where to_release <= ${oldest} and to_release < ${endOfTime}`,
    );
  }
}
