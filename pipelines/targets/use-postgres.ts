import {
  addressOf,
  type PostgresClient,
  PostgresUnreachable,
  postgresCode,
  withPostgres,
} from '../../src/load/postgres/connect.ts';
import { isThere } from '../../src/load/postgres/is-there.ts';
import { PostgresBusy } from '../../src/load/postgres/loader-lock.ts';
import { OtherLayout } from '../../src/load/postgres/mirror.ts';
import type { Shard } from '../../src/load/postgres/shards/coordinator.ts';
import { ShardsRefuse } from '../../src/load/postgres/shards/shards-refuse.ts';
import { EXIT, Failure } from '../failure.ts';
import { postgresAddress } from './postgres-address.ts';

/** Connects to the database of the environment, HYOKA_POSTGRES_URL before the PG… variables; what the operator can mend becomes a failure. */
export async function usePostgres<Result>(
  use: (client: PostgresClient) => Promise<Result>,
): Promise<Result> {
  const url = postgresAddress();
  const address = url ? { connectionString: url } : {};
  try {
    return await withPostgres(address, use);
  } catch (cause) {
    const isMissing = /^(42P01|3F000)$/u.test(postgresCode(cause as Error) ?? '');
    const hasWarehouse = (client: PostgresClient) => isThere(client, 'main.cost_lines');
    throw tellable(cause as Error, isMissing && !(await withPostgres(address, hasWarehouse)));
  }
}

/** Connects to the shards that HYOKA_POSTGRES_SHARDS lists, none where it lists none, for the time of `use`. */
export async function useShards<Result>(
  use: (shards: readonly Shard[]) => Promise<Result>,
): Promise<Result> {
  const urls = (process.env.HYOKA_POSTGRES_SHARDS ?? '')
    .split(/[\s,]+/)
    .filter((url) => url !== '');
  const connectNext = async (open: readonly Shard[]): Promise<Result> => {
    const url = urls[open.length];
    if (url === undefined) return use(open);
    return withPostgres({ connectionString: url }, (client) =>
      connectNext([...open, { client, address: addressOf(client) }]),
    );
  };
  return connectNext([]);
}

/** Classes of the server's errors that are about its surroundings: connection, rights, resources, an operator's stop. */
const surroundings = /^(08|28|42501|53|57|58|3F|42P01)/;

function tellable(cause: Error, isEmptyDatabase: boolean): Error {
  if (cause instanceof PostgresBusy) return new Failure(EXIT.locked, cause.message, { cause });
  if (cause instanceof ShardsRefuse) return new Failure(EXIT.usage, cause.message, { cause });
  if (cause instanceof OtherLayout) {
    const remedy = 'Publish one of this version with npm run etl -- run --target postgres.';
    const message = `The release in the database was made by another version of hyoka, with other tables and views. ${remedy}`;
    return new Failure(EXIT.usage, message, { cause });
  }
  const code = postgresCode(cause);
  const isTheirs = cause instanceof PostgresUnreachable || surroundings.test(code ?? '');
  if (!isTheirs) return cause;
  const hint = isEmptyDatabase ? '; nothing was loaded into this database yet' : '';
  return new Failure(EXIT.usage, `${cause.message}${hint}`, { cause });
}
