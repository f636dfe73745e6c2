import { copyFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

/** Path of the same warehouse, beside it, with the rows of every table stored the other way round. */
export async function storedInReverse(path: string): Promise<string> {
  const turned = path.replace(/\.duckdb$/u, '-turned.duckdb');
  copyFileSync(path, turned);
  const instance = await DuckDBInstance.create(turned);
  const connection = await instance.connect();
  const tables = await connection.runAndReadAll(
    `select '"' || schema_name || '"."' || table_name || '"' from duckdb_tables()`,
  );
  for (const [table] of tables.getRows()) {
    await connection.run(
      `create or replace temp table kept as select *, rowid as stored_at from ${table}`,
    );
    await connection.run(`delete from ${table}`);
    await connection.run(
      `insert into ${table} select * exclude (stored_at) from kept order by stored_at desc`,
    );
  }
  connection.closeSync();
  instance.closeSync();
  return turned;
}
