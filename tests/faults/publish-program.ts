import { Client } from 'pg';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { publishRelease } from '../../src/load/postgres/publish-release.ts';
import { publishToShards } from '../../src/load/postgres/shards/publish-to-shards.ts';

// Publishes a release file to the server of the first port, or to it as coordinator of the shards at the other ports.
const [releasePath, folder, port, ...shardPorts] = process.argv.slice(2) as [
  string,
  string,
  string,
];
const order = { releasePath, folder, keep: 3 };
const place = (one: string) => ({
  host: '127.0.0.1',
  port: Number(one),
  database: 'postgres',
  user: 'admin',
});

await withPostgres(place(port), async (client) => {
  const shards = await Promise.all(
    shardPorts.map(async (one) => {
      const shard = new Client(place(one));
      shard.on('error', () => {});
      await shard.connect();
      return { client: shard, address: { ...place(one), password: null } };
    }),
  );
  process.stdout.write('go\n');
  const published =
    shards.length === 0
      ? await publishRelease(client, order)
      : await publishToShards(client, shards, order);
  process.stdout.write(`${published.releaseId}\n`);
  await Promise.all(shards.map((shard) => shard.client.end()));
});
