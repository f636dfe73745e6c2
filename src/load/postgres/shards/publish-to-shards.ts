import type { DuckDBConnection } from '@duckdb/node-api';
import type { Kysely } from 'kysely';
import type { Client } from 'pg';
import { applyAccess } from '../access.ts';
import { databaseOn, type ReleaseEntry, type StorageSchema } from '../database.ts';
import { takeLoaderLock } from '../loader-lock.ts';
import { withReleaseFile } from '../open-release.ts';
import type { Published, PublishOrder } from '../publish-release.ts';
import { listKeptReleases, releaseEntry } from '../releases.ts';
import { type StorageTable, storageTables } from '../storage-table.ts';
import { inTransaction } from '../transaction.ts';
import { renewCoordinator, type Shard } from './coordinator.ts';
import { shardOfMunicipality } from './shard-of-municipality.ts';
import { ShardsRefuse } from './shards-refuse.ts';
import { highestOnShard, writeShard } from './write-shard.ts';

/**
 * Writes a release to every shard, each in a transaction of its own and into a slot that no kept release is in; then the
 * coordinator's pointer moves in one step. Where that step is not reached, readers stay with the release before, and what
 * shards have already is found equal by the next run.
 */
export async function publishToShards(
  coordinator: Client,
  shards: readonly Shard[],
  order: PublishOrder,
): Promise<Published> {
  await takeLoaderLock(coordinator, 'session');
  return withReleaseFile(order.releasePath, (connection) =>
    publishLocked(coordinator, shards, connection, order),
  );
}

async function publishLocked(
  coordinator: Client,
  shards: readonly Shard[],
  connection: DuckDBConnection,
  order: PublishOrder,
): Promise<Published> {
  const kept = await listKeptReleases(coordinator);
  const [newest] = kept;
  const entry = await releaseEntry(connection, 0);
  const tables = await storageTables(connection);
  if (newest?.release_id === entry.release_id) {
    // Shards may have moved, or have another password, since the release was written.
    await inTransaction(coordinator, () => renewReading(coordinator, shards, tables));
    return { releaseId: entry.release_id, isNew: false, written: 0, ended: 0 };
  }
  const numbers = await Promise.all(shards.map(({ client }) => highestOnShard(client)));
  const releaseNo = Math.max(newest?.release_no ?? 0, ...numbers) + 1;
  const slots = Array.from({ length: order.keep + 1 }, (_, index) => index + 1);
  const slot = await freeSlot(coordinator, slots, kept.length > 0);
  const places = await shardOfMunicipality(coordinator, connection, shards.length);
  const stays = kept.slice(0, order.keep).concat(kept.filter(({ is_current }) => is_current));
  const oldest = Math.min(releaseNo, ...stays.map(({ release_no }) => release_no));
  const rows = { written: 0, ended: 0 };
  for (const [index, { client }] of shards.entries()) {
    const found = await writeShard({
      connection,
      client,
      releaseNo,
      tables,
      folder: order.folder,
      slot,
      slots,
      oldest,
      places,
      index,
      isFirst: kept.length === 0,
    });
    rows.written += found.written;
    rows.ended += found.ended;
  }
  const row = {
    ...entry,
    release_no: releaseNo,
    rows_written: rows.written,
    rows_ended: rows.ended,
  };
  await inTransaction(coordinator, async () => {
    await renewReading(coordinator, shards, tables);
    await flip(databaseOn<StorageSchema>(coordinator), row, slot);
    await removeBeyond(coordinator, order.keep);
  });
  return { ...rows, releaseId: entry.release_id, isNew: true };
}

async function renewReading(
  coordinator: Client,
  shards: readonly Shard[],
  tables: readonly StorageTable[],
): Promise<void> {
  if (await renewCoordinator(coordinator, shards, tables)) await applyAccess(coordinator);
}

/** Notes a release, in which slot of the shards it stands, and that readers get it. */
async function flip(db: Kysely<StorageSchema>, entry: ReleaseEntry, slot: number): Promise<void> {
  const { release_no } = entry;
  await db.insertInto('hyoka.release').values(entry).execute();
  await db.deleteFrom('hyoka.slot').where('slot', '=', slot).execute();
  await db.insertInto('hyoka.slot').values({ slot, release_no }).execute();
  await db.updateTable('hyoka.pointer').set({ release_no }).execute();
}

/** Gives up releases beyond the newest `keep`; the next run removes the rows that they alone have. */
async function removeBeyond(coordinator: Client, keep: number): Promise<void> {
  const kept = await listKeptReleases(coordinator);
  const gone = kept.slice(keep).map(({ release_no }) => release_no);
  if (gone.length === 0) return;
  const db = databaseOn<StorageSchema>(coordinator);
  await db.deleteFrom('hyoka.release').where('release_no', 'in', gone).execute();
  await db.deleteFrom('hyoka.slot').where('release_no', 'in', gone).execute();
}

async function freeSlot(
  coordinator: Client,
  slots: readonly number[],
  hasBooks: boolean,
): Promise<number> {
  if (!hasBooks) return slots[0]!;
  const rows = await databaseOn<StorageSchema>(coordinator)
    .selectFrom('hyoka.slot')
    .select('slot')
    .execute();
  const taken = new Set(rows.map(({ slot }) => slot));
  const free = slots.find((slot) => !taken.has(slot));
  if (free === undefined)
    throw new ShardsRefuse('Every place for a release on the shards is taken');
  return free;
}
