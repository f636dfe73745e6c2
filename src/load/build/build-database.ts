import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../sql-text.ts';
import type { BuildOptions } from './build.ts';

/** Name under which the file in the making is attached. */
export const releaseDatabase = 'release';

/**
 * A build's files are of no use to anybody before it is complete, and are deleted where it fails: what is written to them
 * is not written to a log first.
 */
const withoutLog = 'recovery_mode no_wal_writes';
/** Every engine since the first stable version reads this layout. */
const layout = "storage_version 'v1.0.0'";

/** The engine of a build, with the file in the making attached. */
export interface BuildDatabase {
  readonly connection: DuckDBConnection;
  /** Another connection to the same file, for its owner to close. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** Opens a warehouse file, or makes it; the connection's current database is that file. */
export async function openBuildDatabase(
  databasePath: string,
  options: BuildOptions,
): Promise<BuildDatabase> {
  const instance = await DuckDBInstance.create(':memory:', settings(options));
  const connect = async () => {
    const connection = await instance.connect();
    await connection.run(`use ${releaseDatabase}`);
    return connection;
  };
  try {
    const connection = await instance.connect();
    await attachFile(connection, databasePath, releaseDatabase);
    await connection.run(`use ${releaseDatabase}`);
    const close = () => {
      connection.closeSync();
      instance.closeSync();
    };
    return { connection, connect, close };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/** Attaches a file of a build, which is made where it is not there; its tables in groups of so many rows, or of the engine's choice. */
export async function attachFile(
  connection: DuckDBConnection,
  path: string,
  name: string,
  rowsPerGroup?: number,
): Promise<void> {
  const groups = rowsPerGroup === undefined ? '' : `, row_group_size ${rowsPerGroup}`;
  await connection.run(`attach ${literal(path)} as ${name} (${withoutLog}, ${layout}${groups})`);
}

/** Gives memory back to the system soon after a statement has ended, in a thread of its own where the engine's allocator has one. */
const RETURN_MEMORY = { allocator_background_threads: 'true', allocator_flush_threshold: '16MB' };

function settings({ memoryLimit, temporaryFolder, threads }: BuildOptions): Record<string, string> {
  return {
    ...RETURN_MEMORY,
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(temporaryFolder === undefined ? {} : { temp_directory: temporaryFolder }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  };
}
