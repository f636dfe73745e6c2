import type { DuckDBConnection } from '@duckdb/node-api';
import { attachFile } from '../build/build-database.ts';

/**
 * A group of rows waits in memory until it is full, one for each table; the engine's own groups are four times as large.
 * A file that is attached for another size is written anew group by group at its checkpoint.
 */
const ROWS_PER_GROUP = 30_720;

/** Attaches the database file of a stage under a name, to be filled or changed. */
export async function attachStage(
  connection: DuckDBConnection,
  path: string,
  name: string,
): Promise<void> {
  await attachFile(connection, path, name, ROWS_PER_GROUP);
}
