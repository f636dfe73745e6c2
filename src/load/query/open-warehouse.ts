import { realpath } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { withEngine } from '../with-engine.ts';

/** Read-only, without files, network, extensions or settings within reach of SQL. */
const sandbox = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  lock_configuration: 'true',
};

/** Opens a warehouse for reading, hands the connection to `use`, and closes it whatever happens. */
export async function withWarehouse<Result>(
  databasePath: string,
  use: (connection: DuckDBConnection, instance: DuckDBInstance) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> {
  // The sandbox allows the file it is given and no other: the link to it would be another.
  return withEngine(await realpath(databasePath), { ...settings, ...sandbox }, use);
}
