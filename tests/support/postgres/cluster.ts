import type { Client } from 'pg';
import { withPostgres } from '../../../src/load/postgres/connect.ts';
import { publishToShards } from '../../../src/load/postgres/shards/publish-to-shards.ts';
import { PostgresServer } from './server.ts';

/** A coordinator and its shards, each a server of its own. */
export interface Cluster {
  readonly coordinator: PostgresServer;
  readonly shards: readonly PostgresServer[];
  /** Publishes with this password of the shards' loader. */
  publish(
    order: Parameters<typeof publishToShards>[2],
    password?: string,
  ): ReturnType<typeof publishToShards>;
  stop(): Promise<void>;
}

/** Starts a coordinator and so many shards. */
export async function startCluster(count: number): Promise<Cluster> {
  const settings = { enable_partitionwise_aggregate: 'on', enable_partitionwise_join: 'on' };
  const coordinator = await PostgresServer.start(settings);
  const shards: PostgresServer[] = [];
  for (let no = 0; no < count; no++) shards.push(await PostgresServer.start());
  const all = [coordinator, ...shards];
  return {
    coordinator,
    shards,
    publish: (order, password) =>
      withClients(all, ([first, ...others]) =>
        publishToShards(
          first!,
          others.map((client, index) => ({
            client,
            address: {
              host: '127.0.0.1',
              port: shards[index]!.port,
              database: 'postgres',
              user: 'admin',
              password: password ?? null,
            },
          })),
          order,
        ),
      ),
    stop: async () => {
      for (const server of all) await server.stop();
    },
  };
}

async function withClients<Result>(
  servers: readonly PostgresServer[],
  use: (clients: readonly Client[]) => Promise<Result>,
  open: readonly Client[] = [],
): Promise<Result> {
  const next = servers[open.length];
  if (next === undefined) return use(open);
  return withPostgres(next.address(), (client) => withClients(servers, use, [...open, client]));
}
