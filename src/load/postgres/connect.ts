import { Client, type ClientConfig, types } from 'pg';

/** A PostgreSQL database that is reached by settings of `pg`; without any, by the PG… variables. */
export type PostgresAddress = ClientConfig;

/** The database cannot be reached; says where it was looked for, never with what password. */
export class PostgresUnreachable extends Error {
  constructor(place: string, cause: Error) {
    super(`PostgreSQL at ${place} cannot be used: ${cause.message}`, { cause });
    this.name = 'PostgresUnreachable';
  }
}

/** Connects for the time of `use`, in schema `main` unless told otherwise, with times in UTC. */
export async function withPostgres<Result>(
  address: PostgresAddress,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(address);
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function connect(address: PostgresAddress): Promise<Client> {
  const client = new Client({
    application_name: 'hyoka',
    types: { getTypeParser: parserOf },
    ...address,
  });
  // A connection that breaks fails the query that uses it; one that breaks idle must not end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`set search_path = main; set timezone = 'UTC'`);
    return client;
  } catch (cause) {
    await client.end().catch(() => {});
    throw new PostgresUnreachable(
      `${client.host}:${client.port}/${client.database ?? ''}`,
      cause as Error,
    );
  }
}

/** Numbers of the protocol for types whose values reach JavaScript as they do from a release file. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: (text) => {
    const number = Number(text);
    return Number.isSafeInteger(number) ? number : text;
  },
  [types.builtins.DATE]: (text) => text,
  [types.builtins.TIMESTAMP]: (text) => text.replace(' ', 'T'),
};

function parserOf(...[type, format]: Parameters<typeof types.getTypeParser>) {
  const own = format === 'binary' ? undefined : parsers[type as number];
  return own ?? types.getTypeParser(type, format);
}
