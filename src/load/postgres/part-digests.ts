import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../sql-text.ts';
import type { StorageTable } from './storage-table.ts';

/** A part of a table as a release holds it. */
export interface Part {
  readonly storage: string;
  /** Values of the part's columns as JSON. */
  readonly key: string;
  /** The same rows give the same digest, in whatever order. */
  readonly digest: string;
  readonly rows: number;
}

/** Digests of all parts of a table; they can be compared between releases of the same engine's version. */
export async function partDigests(
  connection: DuckDBConnection,
  table: StorageTable,
): Promise<Part[]> {
  const keys = table.partColumns.map(quoted);
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const result = await connection.run(`
    select ${partKey(table)} as part_key,
      version() || '/' || bit_xor(hash(${columns})) || '/' || sum(hash(${columns})) || '/' || count(*),
      count(*)
    from ${table.schema}.${quoted(table.name)}
    ${keys.length === 0 ? 'having count(*) > 0' : 'group by all'} order by part_key`);
  return (await result.getRowsJS()).map(([key, digest, rows]) => ({
    storage: table.storage,
    key: String(key),
    digest: String(digest),
    rows: Number(rows),
  }));
}

/** SQL that gives the key of a row's part. */
export function partKey({ partColumns }: StorageTable): string {
  return `cast(to_json([${partColumns.map((name) => `cast(${quoted(name)} as varchar)`).join(', ')}]::varchar[]) as varchar)`;
}
