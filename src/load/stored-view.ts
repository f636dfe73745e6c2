import type { SqlFile } from './sql-files.ts';

/** Name, within schema `etl`, of the table that holds the rows of a stored view. */
export const storedTable = (view: string) => `${view}_rows`;

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

/** The statement that fills the table that an SQL file makes by a query; null for a view, and for a table that rows are put into later. */
export function fillOf(file: SqlFile): string | null {
  const { name, text, storedBy } = file;
  if (storedBy !== null) return `insert into etl.${storedTable(name)} ${storedRows(file)};`;
  const filled = text.replace(/^create table (\S+) as$/m, 'insert into $1');
  return filled === text ? null : filled;
}

/** The statement that makes a view where the rows of stored views are in their tables already. */
export function viewOf({ name, text, storedBy }: SqlFile): string {
  return storedBy === null
    ? text
    : `create view ${name} as select * from etl.${storedTable(name)};`;
}

/** The query for the rows of a stored view, sorted. */
export function storedRows({ name, text, storedBy }: SqlFile): string {
  const head = `create view ${name} as\n`;
  const at = text.indexOf(head);
  if (at < 0) throw new Error(`${name}.sql is stored and lacks the line '${head.trimEnd()}'`);
  const query = text
    .slice(at + head.length)
    .trimEnd()
    .replace(/;$/, '');
  return `select * from (${query}) as computed order by ${storedBy}`;
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
