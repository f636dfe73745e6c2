import type { DuckDBConnection } from '@duckdb/node-api';
import {
  identityFolder,
  objectFolders,
  readSqlFolder,
  readSqlFolders,
  runFile,
  type SqlFile,
  wordsOf,
} from '../sql-files.ts';
import { stagingDatabase } from '../staging/staging-table.ts';
import type { BuildDatabase } from './build-database.ts';
import { prelude } from './prelude.ts';
import { runTasks, type Task } from './run-tasks.ts';
import { fillOf } from './stored-view.ts';

/** The longest statement by far: begun first, it is done when what needs it is to begin. */
const FIRST = 'lineage';

/**
 * Fills all tables of a blank warehouse from the stage, two at a time: planning a statement keeps one core busy, and many are
 * over before the engine has work for two. Writes the stage to its file once nothing reads it any more.
 */
export async function fillTables({ connection, connect }: BuildDatabase): Promise<void> {
  const files = readSqlFolders(objectFolders);
  const identities = readSqlFolder(identityFolder)
    .filter(({ text }) => text.includes(' temp table '))
    .map(({ name }) => name);
  const fills = files.flatMap((file, at) => fillTask(file, files.slice(0, at), identities));
  const readers = fills.filter(({ name }) => readsStage(files.find((file) => file.name === name)!));
  const writeStage: Task<DuckDBConnection> = {
    name: 'stage',
    needs: new Set(readers.map(({ name }) => name)),
    isOfFirst: false,
    // The engine gives a database up whose checkpoint lacked memory.
    isAlone: true,
    run: async (on) => void (await on.run(`checkpoint ${stagingDatabase}`)),
  };
  const other = await connect();
  try {
    await other.run(prelude);
    await runTasks(longestFirst([...fills, writeStage]), connection, other);
  } finally {
    other.closeSync();
  }
}

function longestFirst(tasks: readonly Task<DuckDBConnection>[]): Task<DuckDBConnection>[] {
  return [...tasks].sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
}

function readsStage({ text }: SqlFile): boolean {
  return text.includes(`${stagingDatabase}.`);
}

function fillTask(
  file: SqlFile,
  earlier: readonly SqlFile[],
  identities: readonly string[],
): Task<DuckDBConnection>[] {
  const statement = fillOf(file);
  if (statement === null) return [];
  return [
    {
      name: file.name,
      needs: new Set(filledBelow(file, earlier)),
      isOfFirst: identities.some((name) => wordsOf(file).has(name)),
      isAlone: false,
      run: (connection) => runFile(connection, file, statement),
    },
  ];
}

/** Tables that a file reads, itself or through views. */
function filledBelow(file: SqlFile, earlier: readonly SqlFile[]): string[] {
  return earlier
    .filter((other) => wordsOf(file).has(other.name))
    .flatMap((other) =>
      fillOf(other) === null
        ? filledBelow(other, earlier.slice(0, earlier.indexOf(other)))
        : other.name,
    );
}
