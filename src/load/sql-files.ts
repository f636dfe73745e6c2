import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { oncePer } from '../text/memo.ts';
import { statementsOf } from './build/stored-view.ts';

/** A file of `sql/`: one object (or check), named like the file, with the pragma of its first line. */
export interface SqlFile {
  readonly folder: string;
  readonly name: string;
  /** What stands before the colon of the pragma: `grain`, `blocking` or `warning`. */
  readonly pragma: string;
  /** What stands after it. */
  readonly claim: string;
  /** Columns that the rows of a stored view are sorted by; null where a view is computed for each question. */
  readonly storedBy: string | null;
  readonly text: string;
}

/** The project's own SQL folder. */
export const sqlFolder = fileURLToPath(new URL('../../sql/', import.meta.url));

/** Folder of what is found out, in the stage, about which sheets and indicators are one. */
export const identityFolder = '10-identity';

/** Folders of tables. */
export const tableFolders = ['20-dimensions', '30-facts', '40-etl'];

/** Folders of views. */
export const viewFolders = ['50-views', '60-signals'];

/** Folder of checks: queries for rows that should not be there. */
export const checkFolder = '90-checks';

/** Folders of everything that a warehouse holds, each after those that it reads. */
export const objectFolders = [...tableFolders, ...viewFolders];

/** The files of one numbered folder, in an order in which each comes after the objects that it reads. */
export function readSqlFolder(folder: string, root = sqlFolder): SqlFile[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.sql'));
  return orderByReference(names.sort().map((name) => parse(folder, name, root)));
}

/** The files of several folders, one folder after the other. */
export function readSqlFolders(folders: readonly string[]): SqlFile[] {
  return folders.flatMap((folder) => readSqlFolder(folder));
}

function parse(folder: string, fileName: string, root: string): SqlFile {
  const path = join(root, folder, fileName);
  const text = readFileSync(path, 'utf8');
  const pragma = /^--! (\w+): (.+)$/m.exec(text.slice(0, text.indexOf('\n')));
  if (pragma === null)
    throw new Error(`${path} does not begin with a pragma such as '--! grain: …'`);
  const [, kind, claim] = pragma;
  const storedBy = /^--! stored: (.+)$/m.exec(text)?.[1] ?? null;
  const name = fileName.slice(0, -'.sql'.length);
  return { folder, name, pragma: kind!, claim: claim!, storedBy, text };
}

/** The words of a file outside its comments, among them the names of all that it reads. */
export const wordsOf = oncePer<SqlFile, ReadonlySet<string>>(
  ({ text }) => new Set(text.replace(/--.*$/gm, '').match(/\w+/g)),
);

function orderByReference(files: readonly SqlFile[]): SqlFile[] {
  const ordered = new Set<SqlFile>();
  const visit = (file: SqlFile, path: readonly SqlFile[]): void => {
    if (ordered.has(file)) return;
    if (path.includes(file)) throw new Error(`${file.name}.sql reads itself through other files`);
    const words = wordsOf(file);
    for (const other of files) {
      if (other !== file && words.has(other.name)) visit(other, [...path, file]);
    }
    ordered.add(file);
  };
  for (const file of files) visit(file, []);
  return [...ordered];
}

/** Runs the files of one numbered folder in the connection's current database, those that `isWanted`; returns them. */
export async function runFolder(
  connection: DuckDBConnection,
  folder: string,
  isWanted: (file: SqlFile) => boolean = () => true,
): Promise<SqlFile[]> {
  const files = readSqlFolder(folder).filter(isWanted);
  for (const file of files) await runFile(connection, file, statementsOf(file));
  return files;
}

/** Runs statements of a file; an error says which file it was. */
export async function runFile(
  connection: DuckDBConnection,
  { folder, name }: SqlFile,
  statements: string,
): Promise<void> {
  try {
    await connection.run(statements);
  } catch (cause) {
    throw new Error(`sql/${folder}/${name}.sql failed`, { cause });
  }
}
