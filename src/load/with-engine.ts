import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Opens a database file, or one in memory, hands a connection to `use`, and closes both whatever happens. */
export async function withEngine<Result>(
  path: string,
  settings: Readonly<Record<string, string>>,
  use: (connection: DuckDBConnection, instance: DuckDBInstance) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(path, settings);
  try {
    const connection = await instance.connect();
    try {
      return await use(connection, instance);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
