import { hash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';

/** What a warehouse holds, short enough to compare: rows of each table, and a digest of one programme's traced values. */
export interface Census {
  /** Rows by table, with its schema. */
  readonly rows: Readonly<Record<string, number>>;
  readonly sampleTrace: string;
}

/** Counts every table of the connection's database and follows one programme's values to their cells. */
export async function takeCensus(connection: DuckDBConnection): Promise<Census> {
  const tables = await connection.run(
    `select schema_name, table_name from duckdb_tables()
     where database_name = current_database() and not internal order by all`,
  );
  const names = (await tables.getRowsJS()).map(([schema, table]) => `${schema}.${table}`);
  return { rows: await countRows(connection, names), sampleTrace: await traceOne(connection) };
}

async function countRows(
  connection: DuckDBConnection,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const counts = tables.map((table) => `select '${table}', count(*) from ${table}`);
  const result = await connection.run(counts.join(' union all '));
  const rows = await result.getRowsJS();
  return Object.fromEntries(rows.map(([table, count]) => [String(table), Number(count)]));
}

async function traceOne(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(
    `select source_path, cell_ref, field, raw_text, value_text from cell_lineage
     where programme_id = (select min(programme_id) from etl.lineage)
     order by all`,
  );
  return hash('sha256', JSON.stringify(reader.getRowsJson()));
}
