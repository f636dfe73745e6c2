import { constants } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Dictionary } from '../dictionary.ts';
import { temporaryName } from '../release/leftovers.ts';
import { identityFolder, objectFolders, runFolder, type SqlFile } from '../sql-files.ts';
import { stagingDatabase } from '../staging/staging-table.ts';
import { stagingTables } from '../staging/staging-tables.ts';
import { makeStagingTables } from '../staging/staging-writer.ts';
import { withEngine } from '../with-engine.ts';
import { attachFile, releaseDatabase } from './build-database.ts';
import { addJapaneseLayer } from './japanese-layer.ts';
import { prelude } from './prelude.ts';

/**
 * Puts a warehouse with every table, view and comment and no row at a path where nothing is. `keptPath` is where one is kept
 * from one build to the next, since making it takes longer than loading a small file: the caller gives each version of
 * `sql/`, of this folder and of the engine a path of its own. Nothing is kept where that cannot be written.
 */
export async function putBlankWarehouse(path: string, keptPath?: string): Promise<void> {
  if (keptPath !== undefined && (await copied(keptPath, path))) return;
  await makeBlankWarehouse(path);
  if (keptPath === undefined) return;
  const next = join(dirname(keptPath), temporaryName('blank.duckdb'));
  if (await copied(path, next)) await rename(next, keptPath).catch(() => rm(next, { force: true }));
}

async function copied(from: string, to: string): Promise<boolean> {
  return copyFile(from, to, constants.COPYFILE_FICLONE).then(
    () => true,
    () => rm(to, { force: true }).then(() => false),
  );
}

/** Makes all objects from a stage without rows, and takes out again what stands in tables even so. */
async function makeBlankWarehouse(path: string): Promise<void> {
  await withEngine(':memory:', { threads: '1' }, async (connection) => {
    await attachFile(connection, path, releaseDatabase);
    await connection.run(`attach ':memory:' as ${stagingDatabase}; use ${releaseDatabase}`);
    await makeStagingTables(connection, stagingTables);
    await connection.run(prelude);
    await makeObjects(connection);
    await connection.run(`checkpoint ${releaseDatabase}`);
  });
}

async function makeObjects(connection: DuckDBConnection): Promise<void> {
  await runFolder(connection, identityFolder);
  const files: SqlFile[] = [];
  for (const folder of objectFolders) files.push(...(await runFolder(connection, folder)));
  const tables = await connection.run(
    `select schema_name, table_name from duckdb_tables()
     where database_name = current_database() and estimated_size > 0`,
  );
  for (const [schema, table] of await tables.getRowsJS())
    await connection.run(`delete from ${schema}.${table}`);
  await addJapaneseLayer(connection, Dictionary.read(), files);
}
