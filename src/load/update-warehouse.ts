import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import { readSqlFolder, runFolder } from './sql-files.ts';
import { StageMismatch } from './staging/stage-mismatch.ts';
import { stagingDatabase } from './staging/staging-table.ts';

/** A release that cannot be brought up to date in parts, because something that all its rows share has changed; it has to be built anew. */
export class NeedsRebuild extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NeedsRebuild';
  }
}

const identityFolder = '10-identity';
const sources = ['20-dimensions', '30-facts', '40-etl'];

/**
 * Notes, before rows of these files go, what an update has to make anew: the names that they print, and under
 * which ids the programmes of each name are known. A programme's rows depend on the sheets of its name alone.
 */
export async function noteProgrammes(
  connection: DuckDBConnection,
  fileNos: readonly number[],
): Promise<void> {
  try {
    await connection.run(`
      create temp table known_programme as
      select distinct identity.municipality_code, sheet.name_key, identity.programme_id
      from ${stagingDatabase}.programme_identity as identity
      inner join ${stagingDatabase}.sheet
        on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no`);
    await connection.run(
      `create temp table changed_name as
       select distinct source_file.municipality_code, sheet.name_key
       from ${stagingDatabase}.sheet
       inner join ${stagingDatabase}.source_file on source_file.file_no = sheet.file_no
       where list_contains($1, sheet.file_no)`,
      [listValue(fileNos)],
    );
  } catch (cause) {
    throw new StageMismatch('The stage lacks what an earlier build found out', { cause });
  }
}

/**
 * Brings the connection's database, a copy of the release that the stage belonged to, up to date with the stage:
 * rows of changed programmes are made anew from their sheets, tables without programmes as a whole.
 */
export async function updateWarehouse(
  connection: DuckDBConnection,
  firstNewFileNo: number,
): Promise<void> {
  const release = await currentDatabase(connection);
  const byProgramme = await tablesOfProgrammes(connection);
  await noteNewNames(connection, firstNewFileNo);
  await connection.run(`attach ':memory:' as whole; use whole; create schema etl`);
  await runFolder(connection, '40-etl', ({ name }) => name === 'lineage_kind');
  await requireSameKinds(connection, release);
  await updateProgrammes(connection, release, byProgramme);
  await connection.run('use whole');
  for (const folder of sources) {
    const isDone = (name: string) => byProgramme.has(name) || name === 'lineage_kind';
    await runFolder(connection, folder, ({ name }) => !isDone(name));
  }
  await replaceWhole(connection, release);
  await connection.run(`use ${release}; detach whole`);
}

async function currentDatabase(connection: DuckDBConnection): Promise<string> {
  const [row] = await (await connection.run('select current_database()')).getRowsJS();
  return `"${String(row?.[0])}"`;
}

/** Makes the rows of changed programmes anew, in the release and in what the stage keeps about them. */
async function updateProgrammes(
  connection: DuckDBConnection,
  release: string,
  byProgramme: ReadonlySet<string>,
): Promise<void> {
  const stage = await narrowStage(connection);
  await connection.run(`
    attach ':memory:' as part;
    use part;
    create schema etl;
    create table etl.lineage_kind as from whole.etl.lineage_kind`);
  await runFolder(connection, identityFolder);
  for (const folder of sources) {
    await runFolder(connection, folder, ({ name }) => byProgramme.has(name));
  }
  await noteChangedIds(connection);
  await merge(connection, 'part', release, byProgramme);
  await mergeIdentity(connection, stage);
  await connection.run('use whole; detach part');
}

/** Tables of the release whose rows belong to a programme; the others are small, or shared by all. */
async function tablesOfProgrammes(connection: DuckDBConnection): Promise<Set<string>> {
  const result = await connection.run(
    `select columns.table_name from duckdb_columns() as columns
     inner join duckdb_tables() as tables using (database_name, schema_name, table_name)
     where database_name = current_database() and column_name = 'programme_id'`,
  );
  return new Set((await result.getRowsJS()).map(([table]) => String(table)));
}

async function noteNewNames(connection: DuckDBConnection, firstNewFileNo: number): Promise<void> {
  await connection.run(
    `insert into changed_name
     select distinct source_file.municipality_code, sheet.name_key
     from ${stagingDatabase}.sheet
     inner join ${stagingDatabase}.source_file on source_file.file_no = sheet.file_no
     where sheet.file_no >= $1`,
    [firstNewFileNo],
  );
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
  if (Number(row?.[0]) > 0)
    throw new NeedsRebuild('Values are read in ways that the release does not know');
}

/** Puts tables with the sheets of changed names alone in the place of the stage; returns the path of the stage. */
async function narrowStage(connection: DuckDBConnection): Promise<string> {
  const [row] = await (
    await connection.run(
      `select path from duckdb_databases() where database_name = '${stagingDatabase}'`,
    )
  ).getRowsJS();
  const path = String(row?.[0]);
  await connection.run(`
    create temp table changed_sheet as
    select sheet.file_no, sheet.sheet_no
    from ${stagingDatabase}.sheet
    inner join ${stagingDatabase}.source_file on source_file.file_no = sheet.file_no
    where (source_file.municipality_code, sheet.name_key) in (from changed_name);
    checkpoint ${stagingDatabase};
    detach ${stagingDatabase};
    attach '${path.replaceAll("'", "''")}' as stage (read_only);
    attach ':memory:' as ${stagingDatabase}`);
  for (const { table, isOfSheet } of await stagedTables(connection)) {
    const rows = isOfSheet ? `where (file_no, sheet_no) in (from changed_sheet)` : '';
    await connection.run(
      `create table ${stagingDatabase}."${table}" as from stage."${table}" ${rows}`,
    );
  }
  await connection.run('detach stage');
  return path;
}

async function stagedTables(connection: DuckDBConnection) {
  const identity = new Set(readSqlFolder(identityFolder).map(({ name }) => name));
  const result = await connection.run(
    `select table_name, bool_or(column_name = 'sheet_no') from duckdb_columns()
     where database_name = 'stage' group by table_name order by table_name`,
  );
  return (await result.getRowsJS())
    .map(([table, isOfSheet]) => ({ table: String(table), isOfSheet: isOfSheet === true }))
    .filter(({ table }) => !identity.has(table));
}

/** Ids under which changed programmes were known or are known now; default members come with every part. */
async function noteChangedIds(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    create temp table changed_id as
    select programme_id from known_programme
    where (municipality_code, name_key) in (from changed_name)
    union
    select programme_id from ${stagingDatabase}.programme_identity
    union
    from (values (-1), (-2)) as default_member (programme_id)`);
}

/** Puts the rows of changed programmes in the place of those that a database holds. */
async function merge(
  connection: DuckDBConnection,
  from: string,
  to: string,
  tables: ReadonlySet<string>,
): Promise<void> {
  const result = await connection.run(
    `select schema_name, table_name from duckdb_tables() where database_name = '${from}' order by all`,
  );
  await connection.run('begin');
  for (const [schema, table] of await result.getRowsJS()) {
    if (!tables.has(String(table))) continue;
    const name = `${schema}."${table}"`;
    await connection.run(
      `delete from ${to}.${name} where programme_id in (from changed_id);
       insert into ${to}.${name} by name from ${from}.${name}`,
    );
  }
  await connection.run('commit');
}

async function replaceWhole(connection: DuckDBConnection, release: string): Promise<void> {
  const result = await connection.run(
    `select schema_name, table_name from duckdb_tables() where database_name = 'whole' order by all`,
  );
  await connection.run('begin');
  for (const [schema, table] of await result.getRowsJS()) {
    const name = `${schema}."${table}"`;
    await connection.run(
      `delete from ${release}.${name}; insert into ${release}.${name} by name from whole.${name}`,
    );
  }
  await connection.run('commit');
}

/** Keeps in the stage what was found out about changed programmes, and puts it back in its place. */
async function mergeIdentity(connection: DuckDBConnection, stagePath: string): Promise<void> {
  const identity = new Set(readSqlFolder(identityFolder).map(({ name }) => name));
  await connection.run(`attach '${stagePath.replaceAll("'", "''")}' as stage`);
  await merge(connection, stagingDatabase, 'stage', identity);
  await connection.run(`
    detach ${stagingDatabase};
    checkpoint stage;
    detach stage;
    attach '${stagePath.replaceAll("'", "''")}' as ${stagingDatabase}`);
}
