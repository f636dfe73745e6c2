import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';
import { quoted } from '../sql-text.ts';
import { partitionDdl } from './storage-ddl.ts';
import type { StorageTable } from './storage-table.ts';

/** Adds the partitions of the years that a table has in the connection's release, where they are missing. */
export async function addPartitions(
  connection: DuckDBConnection,
  client: Client,
  { schema, name, storage, yearColumn }: StorageTable,
): Promise<void> {
  if (yearColumn === null) return;
  const result = await connection.run(
    `select distinct ${quoted(yearColumn)} from ${schema}.${quoted(name)} order by 1`,
  );
  const years = (await result.getRowsJS()).map(([year]) => Number(year));
  const there = await client.query<{ readonly name: string }>(
    `select relname as name from pg_inherits
     inner join pg_class on pg_class.oid = inhrelid where inhparent = $1::regclass`,
    [`hyoka.${quoted(storage)}`],
  );
  const known = new Set(there.rows.map((row) => row.name));
  for (const year of years) {
    if (!known.has(`${storage}_${year}`)) await client.query(partitionDdl(storage, year));
  }
}
