import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresClient, withPostgres } from '../../src/load/postgres/connect.ts';
import { withPostgresQuery } from '../../src/load/postgres/query-postgres.ts';
import { QueryError } from '../../src/load/query/query-error.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';

/** The server makes these one by one. */
const ENDLESS = "select generate_series(1, 1000000000) as n, repeat('x', 1000) as text";

describe.skipIf(!hasPostgres())('rows of a query on a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
    await server.query('create schema if not exists main');
  });
  afterAll(() => server?.stop());

  const connected = <Result>(use: (client: PostgresClient) => Promise<Result>) =>
    withPostgres(server.address(), use);

  async function count(client: PostgresClient, sql: string, waitMs = 0): Promise<number> {
    return withPostgresQuery(client, sql, async ({ chunks }) => {
      let rows = 0;
      for await (const some of chunks) {
        rows += some.length;
        await sleep(waitMs);
      }
      return rows;
    });
  }

  it('come before the last of them are made, and the server waits until they are wanted', async () => {
    const before = process.memoryUsage().rss;
    const states = `select wait_event from pg_stat_activity where query like '%1000000000%' and state = 'active'
      and pid <> pg_backend_pid()`;
    await connected((client) =>
      withPostgresQuery(client, ENDLESS, async ({ columns, chunks }) => {
        expect(columns).toEqual(['n', 'text']);
        for await (const [row] of chunks) {
          expect(row?.[0]).toBe(1);
          await expect.poll(() => server.query(states)).toEqual([{ wait_event: 'ClientWrite' }]);
          expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
          return;
        }
      }),
    );
    // The connection is closed, and the server gives up what nobody reads.
    await expect.poll(() => server.query(states), { timeout: 10_000 }).toEqual([]);
  });

  it('are all of them, in their order, and the connection is free afterwards', async () => {
    await connected(async (client) => {
      const sql = 'select i from generate_series(1, 50000) as one (i) order by i';
      const found = await withPostgresQuery(client, sql, async ({ chunks }) => {
        const rows: unknown[] = [];
        for await (const some of chunks) rows.push(...some.flat());
        return rows;
      });
      expect(found).toEqual(Array.from({ length: 50_000 }, (_, at) => at + 1));
      expect(await count(client, 'select 1 where false')).toBe(0);
      expect(await count(client, 'explain select 1')).toBe(1);
      for (const rows of [9_999, 10_000, 10_001, 20_000]) {
        const wide = `select i, repeat('x', 100) from generate_series(1, ${rows}) as one (i)`;
        // The reader is slower than the server: the connection stands still in between.
        expect(await count(client, wide, 200)).toBe(rows);
      }
      await client.query('create temporary table free (n int)');
    });
  });

  it('end with what the server says where it stops midway, at a limit of time as well', async () => {
    await connected(async (client) => {
      const failing = 'select 1 / (30000 - i) from generate_series(1, 50000) as one (i)';
      await expect(count(client, failing)).rejects.toThrow(QueryError);
      await expect(count(client, failing)).rejects.toThrow(/division by zero/);
      await expect(count(client, 'select nothing')).rejects.toThrow(/nothing/);
      await client.query('set statement_timeout = 300');
      await expect(count(client, 'select generate_series(1, 1000000000)')).rejects.toThrow(
        /statement timeout/,
      );
      expect(await count(client, 'select 1')).toBe(1);
    });
  });

  it('that cannot be taken end with the error of who takes them', async () => {
    const refused = connected((client) =>
      withPostgresQuery(client, ENDLESS, async ({ chunks }) => {
        for await (const _ of chunks) throw new RangeError('full');
      }),
    );
    await expect(refused).rejects.toThrow(RangeError);
  });
});
