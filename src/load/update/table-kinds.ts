import type { DuckDBConnection } from '@duckdb/node-api';
import { releaseDatabase } from '../build/build-database.ts';
import { storedTable } from '../build/stored-view.ts';
import { identityFolder, readSqlFolder, readSqlFolders, viewFolders } from '../sql-files.ts';
import { stagingDatabase } from '../staging/staging-table.ts';

/** What the rows of a table depend on: the sheets of one programme, those of one municipality, or all. */
export type TableKind = 'programme' | 'municipality' | 'whole';

/** Kinds of the release's tables, by name. */
export async function tableKinds(
  connection: DuckDBConnection,
): Promise<ReadonlyMap<string, TableKind>> {
  const tables = await tablesOf(connection, releaseDatabase);
  const looks = tables.map(
    (table) =>
      `select '${table}', list(name) from pragma_table_info('${releaseDatabase}.${table}')`,
  );
  const rows = await (await connection.run(looks.join(' union all '))).getRowsJS();
  const stored = readSqlFolders(viewFolders).filter(({ storedBy }) => storedBy !== null);
  const ofProgrammes = new Set(['lineage', ...stored.map(({ name }) => storedTable(name))]);
  return new Map(
    rows.map(([table, columns]) => {
      const [, schema, name] = /^(.*)\."(.*)"$/.exec(String(table))!;
      const has = (column: string) => (columns as string[]).includes(column);
      const isOfProgrammes = schema === 'main' && has('programme_id');
      if (isOfProgrammes || ofProgrammes.has(name!)) return [name!, 'programme'];
      return [name!, has('municipality_code') ? 'municipality' : 'whole'];
    }),
  );
}

/** Tables of the stage that say which sheet belongs to which programme; null where the stage has not all of them. */
export async function identityTables(
  connection: DuckDBConnection,
): Promise<readonly string[] | null> {
  const tables = readSqlFolder(identityFolder)
    .filter(({ name, text }) => text.includes(`create table ${stagingDatabase}.${name} `))
    .map(({ name }) => name);
  const there = new Set(await tablesOf(connection, stagingDatabase));
  return tables.every((name) => there.has(`main."${name}"`)) ? tables : null;
}

/** Names of a database's tables, with their schema. */
export async function tablesOf(
  connection: DuckDBConnection,
  database: string,
): Promise<readonly string[]> {
  const result = await connection.run(
    `select schema_name, table_name from duckdb_tables() where database_name = '${database}' order by all`,
  );
  return (await result.getRowsJS()).map(([schema, table]) => `${schema}."${table}"`);
}
