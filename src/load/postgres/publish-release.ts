import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';
import { applyAccess } from './access.ts';
import { databaseOn, type StorageSchema } from './database.ts';
import { addIndexes, removeSetAside, renewLayout } from './layout.ts';
import { takeLoaderLock } from './loader-lock.ts';
import { withReleaseFile } from './open-release.ts';
import { mainSurface } from './read-surface.ts';
import { listKeptReleases, releaseEntry, removeReleases } from './releases.ts';
import { type StorageTable, storageTables } from './storage-table.ts';
import { inTransaction } from './transaction.ts';
import { type RowsWritten, writeRows } from './write-rows.ts';

/** What to publish and how much to keep. */
export interface PublishOrder {
  /** Path of a release file. */
  readonly releasePath: string;
  /** Folder for the files that rows pass through. */
  readonly folder: string;
  /** Releases to keep, the current one among them. */
  readonly keep: number;
}

/** What publishing came to; `isNew` is false where the release was there already. */
export interface Published extends RowsWritten {
  readonly releaseId: string;
  readonly isNew: boolean;
}

/** Writes a release beside those that are there and makes it the current one, all in one transaction. */
export async function publishRelease(client: Client, order: PublishOrder): Promise<Published> {
  return withReleaseFile(order.releasePath, (connection) =>
    inTransaction(client, () => publishWithin(client, connection, order)),
  );
}

async function publishWithin(
  client: Client,
  connection: DuckDBConnection,
  order: PublishOrder,
): Promise<Published> {
  await takeLoaderLock(client, 'transaction');
  const tables = await storageTables(connection);
  const change = await renewLayout(client, tables, [mainSurface]);
  const [newest] = await listKeptReleases(client);
  const entry = await releaseEntry(connection, (newest?.release_no ?? 0) + 1);
  const isNew = newest?.release_id !== entry.release_id;
  let rows: RowsWritten = { written: 0, ended: 0 };
  if (isNew) {
    rows = await writeRows({ connection, client, tables, ...order, releaseNo: entry.release_no });
    const db = databaseOn<StorageSchema>(client);
    const row = { ...entry, rows_written: rows.written, rows_ended: rows.ended };
    await db.insertInto('hyoka.release').values(row).execute();
    await db.updateTable('hyoka.pointer').set({ release_no: entry.release_no }).execute();
    await removeReleases(client, tables, order.keep);
  }
  if (change === 'storage') await addIndexes(client, tables);
  await analyze(client, tables, rows, change === 'storage');
  if (change !== 'none') await applyAccess(client);
  await removeSetAside(client);
  return { ...rows, releaseId: entry.release_id, isNew };
}

/** The server looks at partitioned tables by itself only part by part. */
async function analyze(
  client: Client,
  tables: readonly StorageTable[],
  { written, ended }: RowsWritten,
  isFirst: boolean,
): Promise<void> {
  if (!isFirst && written + ended < ROWS_THAT_CHANGE_PLANS) return;
  for (const { storage } of tables) await client.query(`analyze hyoka."${storage}"`);
}

const ROWS_THAT_CHANGE_PLANS = 100_000;
