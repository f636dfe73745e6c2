import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { temporaryName } from '../release/leftovers.ts';
import { literal, quoted } from '../sql-text.ts';
import { partKey } from './part-digests.ts';
import { endOfTime, type StorageTable } from './storage-table.ts';

/** A part to write, under its number. */
export interface NumberedPart {
  readonly key: string;
  readonly partNo: number;
  readonly rows: number;
}

/** What copying needs besides the rows. */
export interface CopyJob {
  readonly connection: DuckDBConnection;
  readonly client: Client;
  readonly releaseNo: number;
  /** Folder for the files that rows pass through. */
  readonly folder: string;
}

/** Rows that pass through one file; two such files exist at a time. */
const ROWS_OF_A_FILE = 1_000_000;

/** Copies parts of a table as rows of a release; the engine writes the next file while the server takes the one before. */
export async function copyParts(
  job: CopyJob,
  table: StorageTable,
  parts: readonly NumberedPart[],
): Promise<number> {
  const files = inFiles(parts);
  await numberParts(job.connection, table, files);
  let copied = 0;
  let next = exportRows(job, table, 0);
  for (const [no] of files.entries()) {
    const path = await next;
    const taken = sendRows(job, table, path);
    if (no + 1 < files.length) next = exportRows(job, table, no + 1);
    const [count] = await Promise.all([taken, next]);
    copied += count;
    await rm(path, { force: true });
  }
  return copied;
}

function inFiles(parts: readonly NumberedPart[]): NumberedPart[][] {
  const files: NumberedPart[][] = [];
  let rows = ROWS_OF_A_FILE;
  for (const part of parts) {
    if (rows >= ROWS_OF_A_FILE) {
      files.push([]);
      rows = 0;
    }
    files.at(-1)!.push(part);
    rows += part.rows;
  }
  return files;
}

/** Puts the numbers of parts, and of the files that they go to, into a table beside the release. */
async function numberParts(
  connection: DuckDBConnection,
  table: StorageTable,
  files: readonly (readonly NumberedPart[])[],
): Promise<void> {
  const list = files.flatMap((parts, file) =>
    parts.map(({ key, partNo }) => ({ key, partNo, file })),
  );
  const keys = [...table.partColumns.map(quoted), `${partKey(table)} as "key"`].join(', ');
  await connection.run(
    `create or replace temp table numbered_part as
     select place.*, number.part_no, number.file_no
     from (select distinct ${keys} from ${table.schema}.${quoted(table.name)}) as place
     inner join (
       select one.key, one.partNo as part_no, one.file as file_no
       from (select unnest(from_json($1, '[{"key": "VARCHAR", "partNo": "INTEGER", "file": "INTEGER"}]')) as one)
     ) as number on number.key = place.key`,
    [JSON.stringify(list)],
  );
}

async function exportRows(
  { connection, folder, releaseNo }: CopyJob,
  table: StorageTable,
  fileNo: number,
): Promise<string> {
  const path = join(folder, temporaryName(`${table.storage}-${fileNo}.csv`));
  const columns = table.columns.map(({ name }) => `one.${quoted(name)}`).join(', ');
  const matches = table.partColumns.map(
    (name) => `one.${quoted(name)} is not distinct from part.${quoted(name)}`,
  );
  await connection.run(
    `copy (
       select ${releaseNo}, ${endOfTime}, part.part_no, ${columns}
       from ${table.schema}.${quoted(table.name)} as one
       inner join numbered_part as part on ${[`part.file_no = ${fileNo}`, ...matches].join(' and ')}
     ) to ${literal(path)} (format csv, header false)`,
  );
  return path;
}

async function sendRows({ client }: CopyJob, table: StorageTable, path: string): Promise<number> {
  const storage = `hyoka.${quoted(table.storage)}`;
  const names = ['from_release', 'to_release', 'part_no', ...table.columns.map(({ name }) => name)];
  const columns = names.map(quoted).join(', ');
  if (!(await hasPolicies(client, storage))) return streamRows(client, storage, columns, path);
  await client.query(`create temp table ${PASSED} (like ${storage}) on commit drop`);
  await streamRows(client, PASSED, columns, path);
  const { rowCount } = await client.query(
    `insert into ${storage} (${columns}) select ${columns} from ${PASSED}`,
  );
  await client.query(`drop table ${PASSED}`);
  return rowCount ?? 0;
}

/** Rows of a table with policies go through this one: the server lets COPY write to none, not even the owner's. */
const PASSED = 'pg_temp.hyoka_passed';

async function hasPolicies(client: Client, storage: string): Promise<boolean> {
  const { rows } = await client.query('select row_security_active($1) as active', [storage]);
  return rows[0].active;
}

async function streamRows(
  client: Client,
  target: string,
  columns: string,
  path: string,
): Promise<number> {
  const copy = client.query(copyFrom(`copy ${target} (${columns}) from stdin (format csv)`));
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), withoutNul(), copy);
  return copy.rowCount ?? 0;
}

/** PostgreSQL's text cannot hold the character NUL, which no sheet means to print. */
function withoutNul(): Transform {
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      done(null, bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);
    },
  });
}
