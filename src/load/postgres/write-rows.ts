import type { DuckDBConnection } from '@duckdb/node-api';
import type { Kysely } from 'kysely';
import type { Client } from 'pg';
import { quoted } from '../sql-text.ts';
import { addPartitions } from './add-partitions.ts';
import { copyParts, type NumberedPart } from './copy-rows.ts';
import { databaseOn, type PartEntry, type StorageSchema } from './database.ts';
import { type Part, partDigests } from './part-digests.ts';
import { endOfTime, type StorageTable } from './storage-table.ts';

/** The release to write, and where to. */
export interface RowsJob {
  /** A connection whose current database is the release, and that may write files. */
  readonly connection: DuckDBConnection;
  readonly client: Client;
  readonly releaseNo: number;
  readonly tables: readonly StorageTable[];
  /** Folder for the files that rows pass through. */
  readonly folder: string;
  /** Which parts belong to this server; all where absent. */
  readonly isWanted?: (table: StorageTable, part: Part) => boolean;
}

/** How many rows a release added, and how many it ended. */
export interface RowsWritten {
  readonly written: number;
  readonly ended: number;
}

/** Writes the parts that differ from the newest release as rows of the next one, and ends the rows that they replace. */
export async function writeRows(job: RowsJob): Promise<RowsWritten> {
  const db = databaseOn<StorageSchema>(job.client);
  let written = 0;
  let ended = 0;
  let nextNo = await highestPart(db);
  for (const table of job.tables) {
    const before = await partsOf(db, table);
    const found = (await partDigests(job.connection, table)).filter(
      (part) => job.isWanted?.(table, part) ?? true,
    );
    const changed = found.filter(({ key, digest }) => before.get(key)?.digest !== digest);
    const now = new Set(found.map(({ key }) => key));
    const gone = [...before.values()].filter(({ part_key }) => !now.has(part_key));
    const replaced = changed.flatMap(({ key }) => before.get(key) ?? []);
    ended += await endRows(job, table, [...gone, ...replaced]);
    const numbered = changed.map((part) => ({
      ...part,
      partNo: before.get(part.key)?.part_no ?? ++nextNo,
    }));
    written += await addRows(job, table, numbered);
    await noteParts(db, table, numbered, gone);
  }
  return { written, ended };
}

async function highestPart(db: Kysely<StorageSchema>): Promise<number> {
  const { highest } = await db
    .selectFrom('hyoka.part')
    .select(({ fn }) => fn.max('part_no').as('highest'))
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

async function partsOf(
  db: Kysely<StorageSchema>,
  { storage }: StorageTable,
): Promise<Map<string, PartEntry>> {
  const rows = await db
    .selectFrom('hyoka.part')
    .selectAll()
    .where('storage', '=', storage)
    .execute();
  return new Map(rows.map((row) => [row.part_key, row]));
}

async function endRows(
  { client, releaseNo }: RowsJob,
  { storage }: StorageTable,
  parts: readonly PartEntry[],
): Promise<number> {
  if (parts.length === 0) return 0;
  const { rowCount } = await client.query(
    `update hyoka.${quoted(storage)} set to_release = $1
     where part_no = any($2) and to_release = ${endOfTime}`,
    [releaseNo, parts.map(({ part_no }) => part_no)],
  );
  const expected = parts.reduce((sum, part) => sum + Number(part.row_count), 0);
  requireCount(storage, 'ended', rowCount ?? 0, expected);
  return expected;
}

async function addRows(
  job: RowsJob,
  table: StorageTable,
  parts: readonly NumberedPart[],
): Promise<number> {
  if (parts.length === 0) return 0;
  await addPartitions(job.connection, job.client, table);
  const copied = await copyParts(job, table, parts);
  const expected = parts.reduce((sum, { rows }) => sum + rows, 0);
  requireCount(table.storage, 'taken', copied, expected);
  return copied;
}

function requireCount(storage: string, what: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new Error(`PostgreSQL has ${what} ${found} rows of ${storage}, not ${expected}`);
}

async function noteParts(
  db: Kysely<StorageSchema>,
  { storage }: StorageTable,
  changed: readonly (NumberedPart & { readonly digest: string })[],
  gone: readonly PartEntry[],
): Promise<void> {
  const numbers = [...gone.map(({ part_no }) => part_no), ...changed.map(({ partNo }) => partNo)];
  for (const some of batches(numbers)) {
    await db.deleteFrom('hyoka.part').where('part_no', 'in', some).execute();
  }
  const entries = changed.map(({ key, partNo, digest, rows }) => ({
    part_no: partNo,
    storage,
    part_key: key,
    digest,
    row_count: rows,
  }));
  for (const some of batches(entries)) await db.insertInto('hyoka.part').values(some).execute();
}

/** As many at a time as one statement has parameters for. */
function batches<Item>(items: readonly Item[]): Item[][] {
  const size = 5_000;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, no) =>
    items.slice(no * size, (no + 1) * size),
  );
}
