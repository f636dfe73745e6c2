import { realpath } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../sql-text.ts';
import { withEngine } from '../with-engine.ts';

/** Opens a release file so that its rows can be written to files, for the time of `use`; the release itself stays as it is. */
export async function withReleaseFile<Result>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const file = literal(await realpath(path));
  return withEngine(':memory:', {}, async (connection) => {
    await connection.run(`attach ${file} as release (read_only)`);
    await connection.run('use release');
    return use(connection);
  });
}
