import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { sqlFolder } from '../sql-files.ts';
import { isThere } from './is-there.ts';
import { japaneseDdl, type ShownView, type Surface, surfaceDdl } from './read-surface.ts';
import { indexDdl, storageDdl } from './storage-ddl.ts';
import type { StorageTable } from './storage-table.ts';

/** What is made anew: everything where tables changed, what readers see where views did, or nothing. */
export type LayoutChange = 'storage' | 'surface' | 'none';

/** Makes the schemas anew in the client's transaction where they are missing or of another layout; readers keep the old ones until it ends. */
export async function renewLayout(
  client: Client,
  tables: readonly StorageTable[],
  surfaces: readonly Surface[],
): Promise<LayoutChange> {
  const storage = storageDdl(
    tables,
    surfaces.map(({ slot }) => slot),
  );
  const shown = surfaces.map((surface) => surfaceDdl(tables, surface));
  const dictionary = readFileSync(join(sqlFolder, 'dictionary.csv'), 'utf8');
  const wanted = [storage, [...shown, dictionary]].map(digest).join('/');
  const found = await storedLayout(client);
  if (found === wanted) return 'none';
  const isStorage = found?.split('/')[0] !== wanted.split('/')[0];
  const schemas = surfaces.flatMap(({ main, etl }) => [main, etl]);
  await setAside(client, isStorage ? [...schemas, 'hyoka'] : schemas);
  await runStatements(client, isStorage ? storage : []);
  for (const [no, surface] of surfaces.entries()) {
    await runStatements(client, shown[no]!);
    await runStatements(
      client,
      japaneseDdl(tables, await viewsOf(client, tables, surface), surface),
    );
  }
  await client.query('set local search_path = main');
  await client.query('delete from hyoka.layout');
  await client.query('insert into hyoka.layout values ($1)', [wanted]);
  return isStorage ? 'storage' : 'surface';
}

/** Makes the indexes of new tables: once the rows are there, that is faster. */
export async function addIndexes(client: Client, tables: readonly StorageTable[]): Promise<void> {
  await runStatements(client, indexDdl(tables));
}

/** Removes the schemas that `renewLayout` has set aside. */
export async function removeSetAside(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname like 'before\\_%'`,
  );
  for (const { name } of rows) await client.query(`drop schema "${name}" cascade`);
}

/** Digest of the layout that a database has; null where it has none. */
export async function storedLayout(client: Client): Promise<string | null> {
  if (!(await isThere(client, 'hyoka.layout'))) return null;
  const { rows } = await client.query<{ digest: string }>('select digest from hyoka.layout');
  return rows[0]?.digest ?? null;
}

/** Renames schemas that are there, so that new ones can take their place; other sessions see neither before the transaction ends. */
export async function setAside(client: Client, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
    if (rows.length > 0) await client.query(`alter schema ${schema} rename to before_${schema}`);
  }
}

async function viewsOf(
  client: Client,
  tables: readonly StorageTable[],
  { main, etl }: Surface,
): Promise<ShownView[]> {
  const { rows } = await client.query<ShownView>(
    `select nspname as schema, relname as object, array_agg(attname::text order by attnum) as columns
     from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace
     inner join pg_attribute on attrelid = pg_class.oid and attnum > 0
     where nspname in ($1, $2) and relkind = 'v'
     group by nspname, relname order by nspname, relname`,
    [main, etl],
  );
  const known = new Set(
    tables.map(({ schema, name }) => `${schema === 'main' ? main : etl}.${name}`),
  );
  return rows.filter(({ schema, object }) => !known.has(`${schema}.${object}`));
}

/** Runs statements one by one; says which one the server refused. */
export async function runStatements(client: Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    try {
      await client.query(statement);
    } catch (cause) {
      const { message } = cause as Error;
      throw new Error(`PostgreSQL refuses '${statement.slice(0, 200)}': ${message}`, { cause });
    }
  }
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
