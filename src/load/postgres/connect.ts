import { Client, type ClientConfig, DatabaseError, types } from 'pg';
import type { ShardAddress } from './shards/coordinator-ddl.ts';

/** A PostgreSQL database that is reached by settings of `pg`; without any, by the PG… variables. */
export type PostgresAddress = ClientConfig;

/** An open connection. */
export type PostgresClient = Client;

/** The server's code of an error, or the one that led to it; null where it has none. */
export function postgresCode(error: unknown): string | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof DatabaseError) return one.code ?? null;
    // A connection that breaks has no code of the server.
    if (/Connection terminated|ECONNRESET|EPIPE/.test(one.message)) return '08006';
  }
  return null;
}

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

/** Where a connection leads, for a server that is to connect there itself. */
export function addressOf(client: Client): ShardAddress {
  const { host, port, database, user, password } = client;
  return {
    host,
    port,
    database: database ?? '',
    user: user ?? '',
    password: typeof password === 'string' ? password : null,
  };
}

async function connect(address: PostgresAddress): Promise<Client> {
  const client = clientOf(address);
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

/** An address may be none, or name a certificate that is not there. */
function clientOf(address: PostgresAddress): Client {
  try {
    return new Client({
      application_name: 'hyoka',
      types: { getTypeParser: parserOf },
      ...address,
    });
  } catch (cause) {
    throw new PostgresUnreachable('the address that was given', cause as Error);
  }
}

/** Numbers of the protocol for types whose values reach JavaScript as they do from a release file. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: whole,
  [types.builtins.NUMERIC]: (text) => (text.includes('.') ? text : whole(text)),
  [types.builtins.DATE]: (text) => text,
  [types.builtins.TIMESTAMP]: (text) => text.replace(' ', 'T'),
};

function parserOf(...[type, format]: Parameters<typeof types.getTypeParser>) {
  const own = format === 'binary' ? undefined : parsers[type as number];
  return own ?? types.getTypeParser(type, format);
}

/** An integer is a number while JavaScript can hold it, and text beyond. */
function whole(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}
