import { Kysely, PostgresDialect } from 'kysely';
import type { Client } from 'pg';

/** Kysely over a connection that the caller owns, so that its statements and COPY share a transaction. */
export function databaseOn<Schema>(client: Client): Kysely<Schema> {
  const lent = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => lent, end: async () => {} };
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: pool as never }),
  });
}

/** Tables of schema `hyoka` that the loader keeps its books in. */
export interface StorageSchema {
  readonly 'hyoka.release': ReleaseEntry;
  readonly 'hyoka.pointer': { slot: number; release_no: number };
  readonly 'hyoka.slot': { slot: number; release_no: number };
  readonly 'hyoka.part': PartEntry;
  readonly 'hyoka.layout': { digest: string };
}

/** A release that is kept: what it holds and how many rows its load wrote, and ended of the release before. */
export interface ReleaseEntry {
  release_no: number;
  release_id: string;
  created_at: string;
  files: number;
  programmes: number;
  issues_error: number;
  rows_written: number;
  rows_ended: number;
}

/** Rows that are replaced together, with a digest of what they hold in the newest release. */
export interface PartEntry {
  part_no: number;
  storage: string;
  part_key: string;
  digest: string;
  row_count: number;
}
