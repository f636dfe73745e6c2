import type { Client } from 'pg';
import { databaseOn, type StorageSchema } from '../database.ts';
import { isThere } from '../is-there.ts';
import { addIndexes, removeSetAside, renewLayout, runStatements } from '../layout.ts';
import type { Part } from '../part-digests.ts';
import { removeEndedRows } from '../releases.ts';
import type { StorageTable } from '../storage-table.ts';
import { inTransaction } from '../transaction.ts';
import { type RowsJob, type RowsWritten, writeRows } from '../write-rows.ts';
import type { Places } from './shard-of-municipality.ts';
import { sharedDdl, sharedObjects, slotSurface } from './shard-surface.ts';
import { ShardsRefuse } from './shards-refuse.ts';

/** What one shard takes of a release. */
export interface ShardJob extends RowsJob {
  /** Slot that the release goes to, of all slots. */
  readonly slot: number;
  readonly slots: readonly number[];
  /** Rows that ended before this release are removed. */
  readonly oldest: number;
  readonly places: Places;
  /** Number of the shard, from 0. */
  readonly index: number;
  /** True where readers have no release yet. */
  readonly isFirst: boolean;
}

/** Highest number that a release has on a shard, published or not; 0 where there is none. */
export async function highestOnShard(client: Client): Promise<number> {
  if (!(await isThere(client, 'hyoka.pointer'))) return 0;
  const { rows } = await client.query<{ highest: number }>(
    'select max(release_no) as highest from hyoka.pointer',
  );
  return rows[0]?.highest ?? 0;
}

/** Writes a shard's rows of a release and points its slot to it, in one transaction; throws `ShardsRefuse`. */
export async function writeShard(job: ShardJob): Promise<RowsWritten> {
  const { client, tables } = job;
  return inTransaction(client, async () => {
    const change = await renewLayout(client, tables, job.slots.map(slotSurface));
    // Nobody can change the layout on all shards at once.
    if (change === 'storage' && !job.isFirst)
      throw new ShardsRefuse('The shards were made for other tables, or for another --keep');
    if (change === 'storage')
      await client.query('create table hyoka.home as select false as is_home');
    await client.query('update hyoka.home set is_home = $1', [job.places.home === job.index]);
    if (change !== 'none')
      await runStatements(client, sharedDdl(await sharedObjects(client), job.slots));
    const rows = await writeRows({ ...job, isWanted: (table, part) => isHere(job, table, part) });
    await databaseOn<StorageSchema>(client)
      .updateTable('hyoka.pointer')
      .set({ release_no: job.releaseNo })
      .where('slot', '=', job.slot)
      .execute();
    await removeEndedRows(client, tables, job.oldest);
    if (change === 'storage') {
      await addIndexes(client, tables);
      for (const { storage } of tables) await client.query(`analyze hyoka."${storage}"`);
    }
    await removeSetAside(client);
    return rows;
  });
}

/** Parts of a municipality stand on its shard; those of none on every shard, where views join them. */
function isHere(
  { places, index }: ShardJob,
  { partColumns }: StorageTable,
  { key }: Part,
): boolean {
  const values = JSON.parse(key) as (string | null)[];
  const at = (column: string) => values[partColumns.indexOf(column)] ?? null;
  const file = at('source_file_id');
  if (file !== null) return places.ofFile.get(file) === index;
  const code = at('municipality_code');
  return code === null || places.ofMunicipality.get(code) === index;
}
