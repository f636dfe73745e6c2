import { hash } from 'node:crypto';
import type { Client } from 'pg';
import { removeSetAside, runStatements, setAside, storedLayout } from '../layout.ts';
import { japaneseDdl, mainSurface } from '../read-surface.ts';
import type { StorageTable } from '../storage-table.ts';
import { coordinatorBooksDdl, readDdl, type ShardAddress, serverDdl } from './coordinator-ddl.ts';
import { sharedObjects } from './shard-surface.ts';

/** A shard as the loader reaches it, and as the coordinator does. */
export interface Shard {
  readonly client: Client;
  readonly address: ShardAddress;
}

/** Makes what readers of the coordinator use, where it is missing or the shards show something else; true where it did. */
export async function renewCoordinator(
  coordinator: Client,
  shards: readonly Shard[],
  tables: readonly StorageTable[],
): Promise<boolean> {
  const objects = await sharedObjects(shards[0]!.client);
  const isTable = ({ schema, name }: (typeof objects)[number]) =>
    tables.some((table) => table.schema === schema && table.name === name);
  const views = objects.filter((object) => !isTable(object));
  const shown = views.map(({ schema, name, columns }) => ({
    schema,
    object: name,
    columns: columns.map((column) => column.name),
  }));
  const read = readDdl(objects, shards.length);
  const words = japaneseDdl(tables, shown, mainSurface);
  const addresses = shards.map(({ address }) => address);
  const wanted = hash('sha256', JSON.stringify([read, words, addresses]));
  const found = await storedLayout(coordinator);
  if (found === wanted) return false;
  if (found === null) await runStatements(coordinator, coordinatorBooksDdl());
  await setAside(coordinator, ['main', 'etl']);
  await removeSetAside(coordinator);
  await removeReadTables(coordinator);
  await runStatements(coordinator, [...serverDdl(addresses), ...read, ...words]);
  await coordinator.query('delete from hyoka.layout');
  await coordinator.query('insert into hyoka.layout values ($1)', [wanted]);
  return true;
}

/** Tables through which the coordinator reads; its books stay. */
async function removeReadTables(coordinator: Client): Promise<void> {
  const { rows } = await coordinator.query<{ name: string; kind: string }>(
    `select format('hyoka.%I', relname) as name, relkind as kind from pg_class
     where relnamespace = 'hyoka'::regnamespace and relkind in ('p', 'f') and not relispartition`,
  );
  for (const { name, kind } of rows)
    await coordinator.query(`drop ${kind === 'f' ? 'foreign table' : 'table'} ${name} cascade`);
}
