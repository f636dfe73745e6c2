import { EXIT, Failure } from '../failure.ts';

/** Without a scheme, a word would be taken for the name of a database on some host. */
const ADDRESS = /^(postgres(ql)?:\/\/|socket:|\/)/;

/** The address of the database that the environment names, '' where the PG… variables say it; refuses where neither does. */
export function postgresAddress(): string {
  const { HYOKA_POSTGRES_URL: url, PGHOST, PGDATABASE, PGUSER } = process.env;
  if (url && !ADDRESS.test(url))
    throw new Failure(
      EXIT.usage,
      'HYOKA_POSTGRES_URL is no address such as postgres://user@host/database',
    );
  if (url || PGHOST || PGDATABASE || PGUSER) return url ?? '';
  throw new Failure(
    EXIT.usage,
    'Say which database --target postgres means: HYOKA_POSTGRES_URL, or PGHOST, PGDATABASE, PGUSER and the like',
  );
}
