import type { DuckDBConnection } from '@duckdb/node-api';
import {
  identityFolder,
  readSqlFolder,
  runFolder,
  tableFolders,
  viewFolders,
} from './sql-files.ts';
import { stagingDatabase } from './staging/staging-table.ts';
import { storedTable } from './stored-view.ts';

/** A release that cannot be brought up to date in parts, because something that all its rows share has changed; it has to be built anew. */
export class NeedsRebuild extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NeedsRebuild';
  }
}

/** Prefix of what the build before found out about the same sheets. */
const before = 'before_';

/**
 * Brings the connection's database, a copy of the release that the stage belonged to, up to date with the stage.
 * What sheets belong to which programme is found out for all; a programme for which that stayed the same, sheet by
 * sheet, keeps its rows in dimensions, facts and lineage. Tables without programmes are made anew.
 */
export async function updateWarehouse(connection: DuckDBConnection): Promise<void> {
  const release = await currentDatabase(connection);
  const byProgramme = await tablesOfProgrammes(connection);
  await identifyAnew(connection);
  await connection.run(`attach ':memory:' as whole; use whole; create schema etl`);
  for (const folder of tableFolders) {
    await runFolder(connection, folder, ({ name }) => !byProgramme.has(name));
  }
  await requireSameKinds(connection, release);
  await updateProgrammes(connection, release, byProgramme);
  await replaceWhole(connection, release);
  await connection.run(`use ${release}; detach whole`);
}

async function currentDatabase(connection: DuckDBConnection): Promise<string> {
  const [row] = await (await connection.run('select current_database()')).getRowsJS();
  return `"${String(row?.[0])}"`;
}

/** Tables that hold the rows of a programme and depend on its sheets alone; all others are made as a whole. */
async function tablesOfProgrammes(connection: DuckDBConnection): Promise<Set<string>> {
  const result = await connection.run(
    `select tables.table_name from duckdb_tables() as tables
     inner join duckdb_columns() as columns using (database_name, schema_name, table_name)
     where database_name = current_database() and column_name = 'programme_id'
       and schema_name = 'main'`,
  );
  const stored = viewFolders
    .flatMap((folder) => readSqlFolder(folder))
    .filter(({ storedBy }) => storedBy !== null);
  return new Set([
    'lineage',
    ...stored.map(({ name }) => storedTable(name)),
    ...(await result.getRowsJS()).map(([table]) => String(table)),
  ]);
}

/** Identifies the programmes of all sheets, and notes the ids of those for which something differs from before. */
async function identifyAnew(connection: DuckDBConnection): Promise<void> {
  const tables = identityTables();
  try {
    for (const table of tables) {
      await connection.run(
        `alter table ${stagingDatabase}."${table}" rename to "${before}${table}"`,
      );
    }
  } catch (cause) {
    throw new NeedsRebuild('The stage lacks what the build before found out', { cause });
  }
  await runFolder(connection, identityFolder);
  const differences = tables.map((table) => {
    const [now, then] = [`${stagingDatabase}."${table}"`, `${stagingDatabase}."${before}${table}"`];
    return `select programme_id from (from ${now} except from ${then})
      union select programme_id from (from ${then} except from ${now})`;
  });
  await connection.run(
    `create temp table changed_programme as ${differences.join(' union ')}
     union from (values (-1), (-2)) as default_member (programme_id)`,
  );
  for (const table of tables) {
    await connection.run(`drop table ${stagingDatabase}."${before}${table}"`);
  }
}

/** Tables of the stage that say which sheet belongs to which programme. */
function identityTables(): string[] {
  return readSqlFolder(identityFolder)
    .filter(({ name, text }) => text.includes(`create table ${stagingDatabase}.${name} `))
    .map(({ name }) => name);
}

/** Every value's lineage points to its kind by a number that counts all kinds. */
async function requireSameKinds(connection: DuckDBConnection, release: string): Promise<void> {
  const result = await connection.run(`
    select count(*) from (
      (from whole.etl.lineage_kind except from ${release}.etl.lineage_kind)
      union all
      (from ${release}.etl.lineage_kind except from whole.etl.lineage_kind)
    ) as difference`);
  const [row] = await result.getRowsJS();
  if (Number(row?.[0]) > 0) {
    throw new NeedsRebuild('Values are read in ways that the release does not know');
  }
}

/** Makes the rows of changed programmes anew, from a stage that holds their sheets alone. */
async function updateProgrammes(
  connection: DuckDBConnection,
  release: string,
  byProgramme: ReadonlySet<string>,
): Promise<void> {
  const stage = await narrowStage(connection);
  await connection.run(`
    attach ':memory:' as part;
    use part;
    create schema etl`);
  await copyTables(connection, 'whole');
  for (const folder of tableFolders) {
    await runFolder(connection, folder, ({ name }) => byProgramme.has(name));
  }
  for (const folder of viewFolders) await runFolder(connection, folder);
  const isChanged = 'where programme_id in (from changed_programme)';
  await replaceRows(connection, 'part', release, isChanged, (table) => byProgramme.has(table));
  await connection.run(`
    use whole;
    detach part;
    detach ${stagingDatabase};
    attach '${stage}' as ${stagingDatabase}`);
}

/** Copies all tables of another database into the current one. */
async function copyTables(connection: DuckDBConnection, from: string): Promise<void> {
  for (const table of await tablesOf(connection, from)) {
    await connection.run(`create table ${table} as from ${from}.${table}`);
  }
}

/** Puts the sheets of changed programmes alone in the place of the stage; returns the stage's path, quoted. */
async function narrowStage(connection: DuckDBConnection): Promise<string> {
  const [row] = await (
    await connection.run(
      `select path from duckdb_databases() where database_name = '${stagingDatabase}'`,
    )
  ).getRowsJS();
  const path = String(row?.[0]).replaceAll("'", "''");
  await connection.run(`
    create temp table changed_sheet as
    select file_no, sheet_no from ${stagingDatabase}.programme_identity
    where programme_id in (from changed_programme);
    checkpoint ${stagingDatabase};
    detach ${stagingDatabase};
    attach '${path}' as stage (read_only);
    attach ':memory:' as ${stagingDatabase}`);
  const result = await connection.run(
    `select table_name, bool_or(column_name = 'sheet_no') from duckdb_columns()
     where database_name = 'stage' group by table_name order by table_name`,
  );
  for (const [table, isOfSheet] of await result.getRowsJS()) {
    const isChanged = isOfSheet === true ? 'semi join changed_sheet using (file_no, sheet_no)' : '';
    await connection.run(
      `create table ${stagingDatabase}."${table}" as from stage."${table}" ${isChanged}`,
    );
  }
  await connection.run('detach stage');
  return path;
}

async function replaceWhole(connection: DuckDBConnection, release: string): Promise<void> {
  await replaceRows(connection, 'whole', release, '', () => true);
}

/** Puts rows of one database's tables in the place of those that another one holds. */
async function replaceRows(
  connection: DuckDBConnection,
  from: string,
  to: string,
  condition: string,
  isWanted: (table: string) => boolean,
): Promise<void> {
  await connection.run('begin');
  for (const name of await tablesOf(connection, from, isWanted)) {
    await connection.run(
      `delete from ${to}.${name} ${condition};
       insert into ${to}.${name} by name from ${from}.${name} ${condition}`,
    );
  }
  await connection.run('commit');
}

/** Names of a database's tables, with their schema. */
async function tablesOf(
  connection: DuckDBConnection,
  database: string,
  isWanted: (table: string) => boolean = () => true,
): Promise<string[]> {
  const result = await connection.run(
    `select schema_name, table_name from duckdb_tables() where database_name = '${database}' order by all`,
  );
  return (await result.getRowsJS())
    .filter(([, table]) => isWanted(String(table)))
    .map(([schema, table]) => `${schema}."${table}"`);
}
