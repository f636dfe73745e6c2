import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { addJapaneseLayer } from '../build/japanese-layer.ts';
import { Dictionary } from '../dictionary.ts';
import { temporaryName } from '../release/leftovers.ts';
import { makeFolder } from '../release/make-folder.ts';
import {
  objectFolders,
  readSqlFolders,
  runFolder,
  type SqlFile,
  viewFolders,
} from '../sql-files.ts';
import { literal, quoted } from '../sql-text.ts';
import { withEngine } from '../with-engine.ts';

interface MirroredTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The release was made by another version: the views of this one do not find in its tables what they read. */
export class OtherLayout extends Error {}

/** Copies the current release into a file of its own below `folder`, hands its path to `use`, and removes it. */
export async function withMirror<Result>(
  client: Client,
  folder: string,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  await makeFolder(folder);
  const place = await mkdtemp(join(folder, temporaryName('mirror')));
  try {
    const path = join(place, 'warehouse.duckdb');
    const settings = { storage_compatibility_version: 'v1.0.0' };
    await withEngine(path, settings, (connection) => fill(client, connection, place));
    return await use(path);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function fill(client: Client, connection: DuckDBConnection, place: string): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await connection.run('create schema etl');
    const views = readSqlFolders(viewFolders).filter(isView);
    for (const table of await mirroredTables(client, views)) {
      await copyTable(client, connection, table, place);
    }
    await addViews(connection);
    await addJapaneseLayer(connection, Dictionary.read(), readSqlFolders(objectFolders));
    await connection.run('checkpoint');
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

async function addViews(connection: DuckDBConnection): Promise<void> {
  try {
    for (const folder of viewFolders) await runFolder(connection, folder, isView);
  } catch (cause) {
    // The statement's file stands before what the engine says of it.
    const said = String((cause as Error).cause ?? cause);
    throw /(Binder|Catalog) Error/.test(said) ? new OtherLayout(said, { cause }) : cause;
  }
}

const isView = ({ text }: SqlFile) => /^create view /m.test(text);

/** What readers see in schemas `main` and `etl` but for the views of `sql/`, which are made anew, and twins. */
async function mirroredTables(client: Client, views: readonly SqlFile[]): Promise<MirroredTable[]> {
  const { rows } = await client.query<MirroredTable>(
    `select nspname as schema, relname as name,
       json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
     from pg_class
     inner join pg_namespace on pg_namespace.oid = relnamespace and nspname in ('main', 'etl')
     inner join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where not relname = any ($1) and relname not like '%\\_ja'
     group by nspname, relname order by 1, 2`,
    [views.map(({ name }) => name)],
  );
  return rows;
}

async function copyTable(
  client: Client,
  connection: DuckDBConnection,
  { schema, name, columns }: MirroredTable,
  place: string,
): Promise<void> {
  const table = `${schema}.${quoted(name)}`;
  const typed = columns.map(mirrored);
  const list = typed.map(({ name, type }) => `${name} ${type}`).join(', ');
  await connection.run(`create table ${table} (${list})`);
  const path = join(place, 'rows.csv');
  const names = typed.map(({ sent }) => sent).join(', ');
  const source = client.query(
    copyTo(`copy (select ${names} from ${table}) to stdout (format csv)`),
  );
  await pipeline(source, createWriteStream(path));
  const struct = typed.map(({ name, sentType }) => `${name}: ${literal(sentType)}`).join(', ');
  const values = typed.map(({ taken }) => taken).join(', ');
  // The engine's longest line is 2 MB unless told otherwise; a sheet's text may be longer.
  await connection.run(
    `insert into ${table} select ${values} from read_csv(${literal(path)}, columns = {${struct}},
       auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '',
       allow_quoted_nulls = false, parallel = false, max_line_size = ${MAX_LINE})`,
  );
}

/** How a column is made, sent by the server and taken by the engine; arrays travel as JSON. */
function mirrored(column: MirroredTable['columns'][number]) {
  const name = quoted(column.name);
  const type = column.type.replace(/^text/, 'varchar');
  if (!type.endsWith('[]')) return { name, type, sent: name, sentType: type, taken: name };
  const taken = `from_json(${name}, '["${type.slice(0, -2)}"]')`;
  return { name, type, sent: `array_to_json(${name})`, sentType: 'varchar', taken };
}

const MAX_LINE = 64_000_000;
