import type { DuckDBConnection } from '@duckdb/node-api';
import type { BuildDatabase } from './build-database.ts';
import { prelude } from './prelude.ts';
import {
  identityFolder,
  objectFolders,
  readSqlFolder,
  runFile,
  type SqlFile,
} from './sql-files.ts';
import { stagingDatabase } from './staging/staging-table.ts';
import { fillOf } from './stored-view.ts';

/** A statement that has to wait for others. */
interface Task {
  readonly name: string;
  readonly needs: ReadonlySet<string>;
  /** True where it reads what only the connection that identified programmes can see. */
  readonly isOfIdentity: boolean;
  readonly run: (connection: DuckDBConnection) => Promise<void>;
}

/** The longest statement by far: begun first, it is done when what needs it is to begin. */
const FIRST = 'lineage';

/**
 * Fills all tables of a blank warehouse from the stage, two at a time: planning a statement keeps one core busy, and many are
 * over before the engine has work for two. Writes the stage to its file once nothing reads it any more.
 */
export async function fillTables({ connection, connect }: BuildDatabase): Promise<void> {
  const files = objectFolders.flatMap((folder) => readSqlFolder(folder));
  const identities = readSqlFolder(identityFolder)
    .filter(({ text }) => text.includes(' temp table '))
    .map(({ name }) => name);
  const fills = files.flatMap((file, at) => fillTask(file, files.slice(0, at), identities));
  const readers = fills.filter(({ name }) => readsStage(files.find((file) => file.name === name)!));
  const writeStage: Task = {
    name: 'stage',
    needs: new Set(readers.map(({ name }) => name)),
    isOfIdentity: false,
    run: async (on) => void (await on.run(`checkpoint ${stagingDatabase}`)),
  };
  const other = await connect();
  try {
    await other.run(prelude);
    await runTasks([...fills, writeStage], connection, other);
  } finally {
    other.closeSync();
  }
}

function readsStage({ text }: SqlFile): boolean {
  return text.includes(`${stagingDatabase}.`);
}

function fillTask(
  file: SqlFile,
  earlier: readonly SqlFile[],
  identities: readonly string[],
): Task[] {
  const statement = fillOf(file);
  if (statement === null) return [];
  return [
    {
      name: file.name,
      needs: new Set(filledBelow(file, earlier)),
      isOfIdentity: identities.some((name) => wordsOf(file).has(name)),
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

const words = new WeakMap<SqlFile, ReadonlySet<string>>();

function wordsOf(file: SqlFile): ReadonlySet<string> {
  const known = words.get(file) ?? new Set(file.text.replace(/--.*$/gm, '').match(/\w+/g));
  words.set(file, known);
  return known;
}

/** Runs tasks on two connections, each as soon as what it needs is done; throws the first error when both are idle. */
async function runTasks(
  tasks: readonly Task[],
  first: DuckDBConnection,
  second: DuckDBConnection,
): Promise<void> {
  const waiting = [...tasks].sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
  const done = new Set<string>();
  const errors: unknown[] = [];
  let wake = () => {};
  let woken = Promise.resolve();
  const lane = async (connection: DuckDBConnection, hasIdentity: boolean) => {
    while (waiting.length > 0 && errors.length === 0) {
      const at = waiting.findIndex(
        ({ needs, isOfIdentity }) =>
          (hasIdentity || !isOfIdentity) && [...needs].every((name) => done.has(name)),
      );
      if (at < 0) {
        await woken;
        continue;
      }
      const [task] = waiting.splice(at, 1);
      await task!.run(connection).then(
        () => done.add(task!.name),
        (error: unknown) => errors.push(error),
      );
      wake();
      woken = new Promise((resolve) => {
        wake = resolve;
      });
    }
  };
  woken = new Promise((resolve) => {
    wake = resolve;
  });
  await Promise.all([lane(second, false), lane(first, true)]);
  if (errors.length > 0) throw errors[0];
}
