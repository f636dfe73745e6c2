import type { DuckDBConnection } from '@duckdb/node-api';

/** Begins the transaction that `wholeRows` needs. */
export async function beginReading(connection: DuckDBConnection): Promise<void> {
  await connection.run('begin transaction');
}

/** Ends it, also where an error has. */
export async function endReading(connection: DuckDBConnection): Promise<void> {
  await connection.run('rollback').catch(() => undefined);
}

/**
 * The rows of a stream, and an error where the engine stopped it midway. Its bindings end a stream in the same way then, and
 * fewer rows would look like all; but an error ends the transaction that the stream is in. `again` runs the statement once more,
 * for the error's message.
 */
export async function* wholeRows<Rows>(
  connection: DuckDBConnection,
  rows: AsyncIterable<Rows>,
  again: () => Promise<unknown>,
): AsyncGenerator<Rows> {
  yield* rows;
  if (await isUnderWay(connection)) return;
  await endReading(connection);
  await again();
  throw new Error('The engine stopped the statement before its last row');
}

/** No statement runs in a transaction that an error has ended. */
async function isUnderWay(connection: DuckDBConnection): Promise<boolean> {
  return connection.run('select 1').then(
    () => true,
    () => false,
  );
}
