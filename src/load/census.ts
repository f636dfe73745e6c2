import { createHash } from 'node:crypto';
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
  const rows: Record<string, number> = {};
  for (const [schema, table] of await tables.getRowsJS()) {
    const name = `${schema}.${table}`;
    rows[name] = await countRows(connection, name);
  }
  return { rows, sampleTrace: await traceOne(connection) };
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const [row] = await (await connection.run(`select count(*) from ${table}`)).getRowsJS();
  return Number(row?.[0]);
}

async function traceOne(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll(
    `select source_path, cell_ref, field, raw_text, value_text from cell_lineage
     where programme_id = (select min(programme_id) from fact_evaluation)
     order by all`,
  );
  return createHash('sha256').update(JSON.stringify(reader.getRowsJson())).digest('hex');
}
