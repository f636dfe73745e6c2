import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { publishRelease } from '../../src/load/postgres/publish-release.ts';
import { listKeptReleases, pointToRelease } from '../../src/load/postgres/releases.ts';
import { LOOK, type MadeRelease, makeReleases } from '../faults/postgres-releases.ts';
import { postgresRows } from '../support/postgres/same-rows.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe.skipIf(!hasPostgres())('releases on a PostgreSQL server', () => {
  let server: PostgresServer;
  let releases: MadeRelease[];
  const folder = temporaryFolder();

  beforeAll(async () => {
    server = await PostgresServer.start();
    releases = await makeReleases(join(folder, 'releases'), 3);
  }, 300_000);

  afterAll(() => server?.stop());

  const publish = (release: MadeRelease) =>
    withPostgres(server.address(), (client) =>
      publishRelease(client, { releasePath: release.path, folder, keep: 2 }),
    );
  const seen = () => withPostgres(server.address(), (client) => postgresRows(client, LOOK));
  const plan = async (sql: string) =>
    (
      await server.query(
        `set search_path = main; explain (costs off) ${sql}`,
        'postgres',
        'admin',
        1,
      )
    )
      .map((row) => row['QUERY PLAN'])
      .join('\n');

  it('follow each other, and only so many are kept', async () => {
    for (const release of releases) {
      expect((await publish(release)).isNew).toBe(true);
      expect(await seen()).toEqual([release.seen]);
    }
    const kept = await withPostgres(server.address(), listKeptReleases);
    expect(kept.map(({ release_id }) => release_id)).toEqual([releases[2]!.id, releases[1]!.id]);
    const ended = 'select count(*)::int as ended from hyoka.fact_cost where to_release <= 2';
    expect(await server.query(ended)).toEqual([{ ended: 0 }]);
    expect(await publish(releases[2]!)).toMatchObject({ isNew: false, written: 0, ended: 0 });
  }, 300_000);

  it('write only what differs', async () => {
    const [{ written }] = (await server.query(
      'select rows_written as written from hyoka.release order by release_no desc limit 1',
    )) as [{ written: number }];
    const [{ all }] = (await server.query('select sum(row_count)::int as all from hyoka.part')) as [
      { all: number },
    ];
    expect(written).toBeLessThan(all);
    expect(written).toBeGreaterThan(0);
  });

  it('can be gone back to, and on again', async () => {
    const back = await withPostgres(server.address(), (client) => pointToRelease(client));
    expect(back).toBe(releases[1]!.id);
    expect(await seen()).toEqual([releases[1]!.seen]);
    await withPostgres(server.address(), (client) => pointToRelease(client, releases[2]!.id));
    expect(await seen()).toEqual([releases[2]!.seen]);
    const none = await withPostgres(server.address(), (client) => pointToRelease(client, 'none'));
    expect(none).toBe(null);
  });

  it('are loaded whole beside the old one when tables change', async () => {
    await server.query("update hyoka.layout set digest = 'of other tables/and views'");
    expect(await publish(releases[0]!)).toMatchObject({ isNew: true });
    expect(await seen()).toEqual([releases[0]!.seen]);
    const schemas = `select nspname as name from pg_namespace
      where nspname !~ '^(pg_|information_schema|public)' order by 1`;
    expect((await server.query(schemas)).map(({ name }) => name)).toEqual(['etl', 'hyoka', 'main']);
  }, 120_000);

  it('lie in one partition a fiscal year, of which a query reads its own', async () => {
    const text = await plan('select sum(budget_yen) from cost_lines where fiscal_year = 2020');
    expect(text).toContain('fact_cost_2020');
    expect(text).not.toContain('fact_cost_2021');
    const all = await plan('select sum(budget_yen) from cost_lines');
    expect(all).toContain('fact_cost_2021');
  });

  it('can be read by several processes at once', async () => {
    const cheap = `set search_path = main; set min_parallel_table_scan_size = 0;
      set parallel_setup_cost = 0; set parallel_tuple_cost = 0; explain (costs off)
      select fiscal_year, sum(budget_yen) from cost_lines group by fiscal_year`;
    const rows = await server.query(cheap, 'postgres', 'admin', 4);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Gather|Parallel/);
  });
});
