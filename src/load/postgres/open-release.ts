import { realpath } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../sql-text.ts';

/** Opens a release file so that its rows can be written to files, for the time of `use`; the release itself stays as it is. */
export async function withReleaseFile<Result>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'true' });
  try {
    const connection = await instance.connect();
    try {
      const file = literal(await realpath(path));
      await connection.run(`attach ${file} as release (read_only)`);
      await connection.run('use release');
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
