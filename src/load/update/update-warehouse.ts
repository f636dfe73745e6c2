import type { DuckDBConnection } from '@duckdb/node-api';
import { releaseDatabase } from '../build/build-database.ts';
import {
  identityFolder,
  readSqlFolder,
  readSqlFolders,
  runFolder,
  type SqlFile,
  tableFolders,
  viewFolders,
} from '../sql-files.ts';
import { findChangedProgrammes } from './changed-programmes.ts';
import { findChangedSheets } from './changed-sheets.ts';
import { NeedsRebuild } from './needs-rebuild.ts';
import { PartStage, wholeStage } from './part-stage.ts';
import { isOfTouched, replaceRows } from './replace-rows.ts';
import { noteStageChange, type StageChange } from './stage-change.ts';
import { identityTables, type TableKind, tableKinds, tablesOf } from './table-kinds.ts';

type Kinds = ReadonlyMap<string, TableKind>;

/**
 * Brings a copy of the release that the stage belonged to up to date with the stage. Sheets belong to programmes within a
 * municipality: only those of municipalities whose files changed are identified anew. There, a programme of which every
 * sheet is read as before, and identified as before, keeps its rows; of the others the rows are made anew. Tables without
 * programmes are made anew for these municipalities, and as a whole where rows belong to none. Closes the stage.
 */
export async function updateWarehouse(
  connection: DuckDBConnection,
  stagePath: string,
  change: StageChange,
): Promise<void> {
  const identities = await identityTables(connection);
  if (identities === null)
    throw new NeedsRebuild('The stage lacks what the build before found out');
  const kinds = await tableKinds(connection);
  await noteStageChange(connection, change);
  await findChangedSheets(connection, change);
  await openInMemory(connection, 'whole');
  await makeTables(connection, kinds, 'whole');
  const stage = await PartStage.open(connection, stagePath);
  await stage.takeMunicipalities([
    ...readSqlFolder(identityFolder),
    ...filesOf(kinds, 'municipality'),
  ]);
  await runFolder(connection, identityFolder);
  await findChangedProgrammes(connection, identities);
  await makeTables(connection, kinds, 'municipality');
  await stage.returnIdentities(identities);
  await stage.narrowToProgrammes(filesOf(kinds, 'programme'), identities);
  await openInMemory(connection, 'part');
  for (const table of await tablesOf(connection, 'whole'))
    await connection.run(`create table ${table} as from whole.${table}`);
  await makeTables(connection, kinds, 'programme');
  for (const folder of viewFolders) await runFolder(connection, folder);
  await replaceAll(connection, kinds);
  await connection.run(
    `use ${releaseDatabase}; detach whole; detach part; checkpoint ${wholeStage}; detach ${wholeStage}`,
  );
}

async function openInMemory(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(`attach ':memory:' as ${name}; use ${name}; create schema etl`);
}

/** Makes the tables of one kind in the current database from what the staging database holds now. */
async function makeTables(
  connection: DuckDBConnection,
  kinds: Kinds,
  kind: TableKind,
): Promise<void> {
  for (const folder of tableFolders)
    await runFolder(connection, folder, ({ name }) => kinds.get(name) === kind);
}

function filesOf(kinds: Kinds, kind: TableKind): SqlFile[] {
  return readSqlFolders(tableFolders).filter(({ name }) => kinds.get(name) === kind);
}

const conditions: Readonly<Record<TableKind, string>> = {
  whole: 'true',
  municipality: isOfTouched,
  programme: 'programme_id in (from changed_programme)',
};

/** Puts what was made anew in the place of what the release has. */
async function replaceAll(connection: DuckDBConnection, kinds: Kinds): Promise<void> {
  const part = await tablesOf(connection, 'part');
  await connection.run('begin');
  for (const [name, kind] of kinds) {
    const from = kind === 'programme' ? 'part' : 'whole';
    const table = part.find((one) => one.endsWith(`."${name}"`));
    if (table === undefined) throw new Error(`${name} was not made anew`);
    await replaceRows(
      connection,
      `${from}.${table}`,
      `${releaseDatabase}.${table}`,
      conditions[kind],
    );
  }
  await connection.run('commit');
}
