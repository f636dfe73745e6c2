import type { Client } from 'pg';
import { fromDuckDb } from '../../../src/load/kysely/duckdb-value.ts';
import { withEngine } from '../../../src/load/with-engine.ts';

/** Every table and view that a release file shows, with its schema. */
export async function objectsOf(path: string): Promise<string[]> {
  const rows = await fileRows(
    path,
    `select distinct schema_name || '."' || table_name || '"' from duckdb_columns()
     where not internal order by 1`,
  );
  return rows.map((row) => JSON.parse(row)[0]);
}

/** Rows of a query on a release file, each as JSON, sorted by code point. */
export async function fileRows(path: string, sql: string): Promise<string[]> {
  return (await fileAnswer(path, sql)).sort();
}

/** Rows of a query on a release file, each as JSON, in the order of the query. */
export async function fileAnswer(path: string, sql: string): Promise<string[]> {
  return withEngine(path, { access_mode: 'READ_ONLY' }, async (connection) => {
    const result = await connection.stream(sql);
    const convert = fromDuckDb({ bigint: 'number', decimal: 'string' });
    const rows: string[] = [];
    for await (const chunk of result.yieldConvertedRows(convert)) {
      rows.push(...chunk.map((row) => JSON.stringify(row)));
    }
    return rows;
  });
}

/** Rows of a query on PostgreSQL, each as JSON, sorted by code point. */
export async function postgresRows(client: Client, sql: string): Promise<string[]> {
  return (await postgresAnswer(client, sql)).sort();
}

/** Rows of a query on PostgreSQL, each as JSON, in the order of the query. */
export async function postgresAnswer(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  return rows.map((row) => JSON.stringify(row));
}
