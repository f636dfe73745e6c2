import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';

/** Number of the shard that holds a municipality, and of the one that shows rows of none; shards count from 0. */
export interface Places {
  readonly ofMunicipality: ReadonlyMap<string, number>;
  readonly ofFile: ReadonlyMap<string, number>;
  readonly home: number;
}

/** Where PostgreSQL's own hash puts each municipality, asked from the server; files lie with their municipality. */
export async function shardOfMunicipality(
  coordinator: Client,
  connection: DuckDBConnection,
  shards: number,
): Promise<Places> {
  const files = await connection.run(
    'select cast(source_file_id as varchar), municipality_code from etl.source_file',
  );
  const pairs = (await files.getRowsJS()).map((row) => row.map(String) as [string, string]);
  const codes = [...new Set(pairs.map(([, code]) => code))];
  await coordinator.query(
    `create temp table if not exists hashed (code text collate "C") partition by hash (code)`,
  );
  const { rows } = await coordinator.query<{ code: string | null; place: number }>(
    `select code, place from unnest($1::text[]) as code, generate_series(0, $2::integer - 1) as place
     where satisfies_hash_partition('hashed'::regclass, $2::integer, place, code)`,
    [[...codes, null], shards],
  );
  const ofMunicipality = new Map(
    rows.flatMap(({ code, place }) => (code === null ? [] : [[code, place] as const])),
  );
  const home = rows.find(({ code }) => code === null)!.place;
  const ofFile = new Map(pairs.map(([file, code]) => [file, ofMunicipality.get(code)!] as const));
  return { ofMunicipality, ofFile, home };
}
