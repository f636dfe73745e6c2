import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { ShardsRefuse } from '../../src/load/postgres/shards/shards-refuse.ts';
import { withEngine } from '../../src/load/with-engine.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { type Cluster, startCluster } from '../support/postgres/cluster.ts';
import { fileRows, objectsOf, postgresRows } from '../support/postgres/same-rows.ts';
import { hasPostgres } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

describe.skipIf(!hasPostgres())('a coordinator with two shards, two cities, six editions', () => {
  let cluster: Cluster;
  let path: string;

  beforeAll(async () => {
    cluster = await startCluster(2);
    ({ path } = await buildWarehouse(filesOf(plantedCorpus().programmes)));
    await cluster.publish(order());
  }, 300_000);

  afterAll(() => cluster?.stop());

  const order = () => ({ releasePath: path, folder: temporaryFolder(), keep: 2 });

  it('shows in every table and view the rows of the release file', async () => {
    const objects = await objectsOf(path);
    await withPostgres(cluster.coordinator.address(), async (client) => {
      for (const object of objects) {
        const rows = await fileRows(path, `select * from ${object}`);
        expect(await postgresRows(client, `select * from ${object}`), object).toEqual(rows);
      }
    });
  }, 300_000);

  it('keeps the rows of a municipality on one shard, and uses both', async () => {
    const held: string[][] = [];
    for (const shard of cluster.shards) {
      const rows = await shard.query(
        'select distinct municipality_code as code from hyoka.fact_cost',
      );
      held.push(rows.map(({ code }) => code));
    }
    expect(held.flat().sort()).toEqual(['990001', '990002']);
    expect(held.map((codes) => codes.length)).toEqual([1, 1]);
  });

  it('has each shard compute the aggregates of its municipalities', async () => {
    const rows = await cluster.coordinator.query(
      `explain (verbose, costs off) select municipality_code, fiscal_year, sum(budget_yen), count(*)
       from main.cost_lines group by municipality_code, fiscal_year`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const remote = plan.split('\n').filter((line) => line.includes('Remote SQL'));
    expect(remote.length, plan).toBe(2);
    for (const sql of remote) expect(sql).toMatch(/sum\(budget_yen\).*GROUP BY/);
  });

  it('asks only the shard that holds the municipality', async () => {
    const rows = await cluster.coordinator.query(
      `explain (verbose, costs off) select * from main.cost_changes where municipality_code = '990002'`,
    );
    const remote = rows.filter((row) => row['QUERY PLAN'].includes('Remote SQL'));
    expect(remote.length).toBe(1);
  });

  it('reads shards with a new password as soon as a run is told it, without a new release', async () => {
    expect(await cluster.publish(order(), 'changed')).toMatchObject({ isNew: false, written: 0 });
    const mappings = await cluster.coordinator.query(
      'select umoptions as options from pg_user_mappings order by srvname',
    );
    expect(mappings).toHaveLength(2);
    for (const { options } of mappings) expect(options).toContain('password=changed');
    const [{ lines }] = (await cluster.coordinator.query(
      'select count(*) as lines from main.cost_lines',
    )) as [{ lines: number }];
    expect(lines).toBeGreaterThan(0);
  });

  it.each([1, 3])('refuses another --keep (%d) in words, and stays as it was', async (keep) => {
    const next = join(temporaryFolder(), 'next.duckdb');
    copyFileSync(path, next);
    await withEngine(next, {}, async (connection) => {
      await connection.run(`update etl.release set release_id = 'next'`);
    });
    const published = cluster.publish({ ...order(), releasePath: next, keep });
    await expect(published).rejects.toThrow(/^The shards were made for .*--keep/);
    await expect(published).rejects.toBeInstanceOf(ShardsRefuse);
    const sql = 'select release_id from etl.release';
    const seen = await withPostgres(cluster.coordinator.address(), (client) =>
      postgresRows(client, sql),
    );
    expect(seen).toEqual(await fileRows(path, sql));
  });
});
