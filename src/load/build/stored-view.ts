import type { SqlFile } from '../sql-files.ts';

/** Name, within schema `etl`, of the table that holds the rows of a stored view. */
export const storedTable = (view: string) => `${view}_rows`;

/** The stored view whose rows a table holds, by its name; null for any other table, and for views. */
export const viewOfStored = (table: string) => /^(.+)_rows$/.exec(table)?.[1] ?? null;

/**
 * Statements that make an object of an SQL file. A view whose file has the line '--! stored: COLUMNS', because it takes
 * too long to compute for each question, becomes a table, sorted by the columns, under a view that reads it; the file
 * itself stays a plain view.
 */
export function statementsOf(file: SqlFile): string {
  const { name, text, storedBy } = file;
  if (storedBy === null) return text;
  const rows = `create table if not exists etl.${storedTable(name)} as ${storedRows(file)};`;
  return `${rows}\n${viewOf(file)}`;
}

/** The statements that fill the table that an SQL file makes by a query; null for a view, and for a table that rows are put into later. */
export function fillOf(file: SqlFile): string | null {
  const { text, storedBy } = file;
  if (storedBy !== null) return fillOfStored(file);
  const filled = text.replace(/^create table (\S+) as$/m, 'insert into $1');
  return filled === text ? null : filled;
}

/**
 * What is put together from several queries is collected one query after the other: as one statement, the engine holds
 * the working memory of all of them at once.
 */
function fillOfStored(file: SqlFile): string {
  const table = `etl.${storedTable(file.name)}`;
  const queries = queryOf(file).split('\nunion all\n');
  if (!queries.every((query) => /^select \* from \w+$/.test(query)))
    return `insert into ${table} ${storedRows(file)};`;
  const collected = `temp.${file.name}_collected`;
  return [
    `create or replace temp table ${file.name}_collected as from ${table} limit 0`,
    ...queries.map((query) => `insert into ${collected} ${query}`),
    `insert into ${table} from ${collected} order by ${file.storedBy}`,
    `drop table ${collected};`,
  ].join(';\n');
}

/** The statement that makes a view where the rows of stored views are in their tables already. */
export function viewOf({ name, text, storedBy }: SqlFile): string {
  return storedBy === null
    ? text
    : `create view ${name} as select * from etl.${storedTable(name)};`;
}

/** The query for the rows of a stored view, sorted. */
export function storedRows(file: SqlFile): string {
  return `select * from (${queryOf(file)}) as computed order by ${file.storedBy}`;
}

/** The query of a view's file. */
function queryOf({ name, text }: SqlFile): string {
  const head = `create view ${name} as\n`;
  const at = text.indexOf(head);
  if (at < 0) throw new Error(`${name}.sql is stored and lacks the line '${head.trimEnd()}'`);
  return text
    .slice(at + head.length)
    .trimEnd()
    .replace(/;$/, '');
}

/** What stands for one row of each object, in Japanese, by its name; a stored view and its table share it. */
export function grainsOf(files: readonly SqlFile[]): ReadonlyMap<string, string> {
  const grains = new Map<string, string>();
  for (const { name, claim, storedBy } of files) {
    const grain = claim.split(' | ')[1] ?? '';
    grains.set(name, grain);
    if (storedBy !== null) grains.set(storedTable(name), grain);
  }
  return grains;
}
