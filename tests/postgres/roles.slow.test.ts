import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { publishRelease } from '../../src/load/postgres/publish-release.ts';
import { sqlFolder } from '../../src/load/sql-files.ts';
import { LOOK, makeReleases } from '../faults/postgres-releases.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import { postgresRows } from '../support/postgres/same-rows.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

const script = (name: string) => readFileSync(join(sqlFolder, 'postgres', name), 'utf8');

describe.skipIf(!hasPostgres())('roles of a PostgreSQL warehouse', () => {
  let server: PostgresServer;
  let objects: { readonly name: string; readonly has_municipality: boolean }[];
  let order: Parameters<typeof publishRelease>[1];
  const [here, elsewhere] = ['990001', '990002'];

  beforeAll(async () => {
    server = await PostgresServer.start();
    await server.query(script('roles.sql'));
    const { path } = await buildWarehouse(filesOf(plantedCorpus().programmes));
    order = { releasePath: path, folder: temporaryFolder(), keep: 5 };
    await withPostgres(server.address('postgres', 'hyoka_loader'), (client) =>
      publishRelease(client, order),
    );
    await server.query(`create role office login in role hyoka_reader;
      create role auditor login in role hyoka_reader; create role stranger login in role hyoka_reader`);
    objects = await server.query(`
      select format('%I.%I', nspname, relname) as name, bool_or(attname in ('municipality_code', '自治体コード')) as has_municipality
      from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace
      inner join pg_attribute on attrelid = pg_class.oid
      where nspname in ('main', 'etl') and relkind = 'v' group by 1 order by 1`);
  }, 300_000);

  afterAll(() => server?.stop());

  const as = (user: string, sql: string) =>
    withPostgres(server.address('postgres', user), (client) => postgresRows(client, sql));

  it('a reader reads every view', async () => {
    expect(objects.length).toBeGreaterThan(80);
    for (const { name } of objects) await as('office', `select 1 from ${name} limit 1`);
  });

  it.each([
    "insert into main.dim_municipality values ('1', '2', '3')",
    'update hyoka.pointer set release_no = 0',
    'delete from main.fact_cost',
    'create table main.mine (a integer)',
    'create schema mine',
    'create temporary table mine (a integer)',
    'drop view main.cost_lines',
    'select * from hyoka.fact_cost',
    'select * from hyoka.release',
    "select pg_read_file('/etc/passwd')",
    "copy main.cost_lines to '/tmp/hyoka-stolen'",
    'set role hyoka_owner',
  ])('a reader cannot: %s', async (sql) => {
    await expect(as('office', sql)).rejects.toThrow(/permission denied|must be/);
  });

  it('everything belongs to the owner, who cannot log in', async () => {
    const owners = await as(
      'admin',
      `select distinct rolname, rolcanlogin from pg_class inner join pg_roles on pg_roles.oid = relowner
       where relnamespace in ('main'::regnamespace, 'etl'::regnamespace, 'hyoka'::regnamespace)`,
    );
    expect(owners).toEqual(['["hyoka_owner",false]']);
  });

  describe('with row-level security', () => {
    const all = new Map<string, string[]>();

    beforeAll(async () => {
      for (const { name } of objects) all.set(name, await as('office', `select * from ${name}`));
      await server.query(script('row-level-security.sql'));
      await server.query(script('apply-access.sql'));
      await server.query(`insert into hyoka_access.reader_municipality values
        ('office', '${elsewhere}'), ('auditor', '*')`);
    }, 300_000);

    it('a reader of one municipality sees its rows and no other in every view', async () => {
      let seen = 0;
      for (const { name, has_municipality } of objects) {
        const rows = await as('office', `select * from ${name}`);
        for (const row of rows) expect(row.includes(`"${here}`), name).toBe(false);
        if (!has_municipality) continue;
        const own = all.get(name)!.filter((row) => row.includes(`"${elsewhere}"`));
        expect(
          rows.filter((row) => row.includes(`"${elsewhere}"`)),
          name,
        ).toEqual(own);
        seen += own.length;
      }
      expect(seen).toBeGreaterThan(1000);
      const lineage = await as('office', 'select count(*) from etl.lineage');
      expect(lineage).toEqual(await as('office', 'select count(*) from main.cell_lineage'));
      expect(lineage).not.toEqual([`[${all.get('etl.lineage')!.length}]`]);
    }, 300_000);

    it('a reader of all sees everything, one that was given nothing sees no municipality', async () => {
      for (const { name, has_municipality } of objects) {
        expect(await as('auditor', `select * from ${name}`), name).toEqual(all.get(name));
        if (!has_municipality) continue;
        const rows = await as('stranger', `select * from ${name}`);
        expect(
          rows.filter((row) => /"99000[12]"/.test(row)),
          name,
        ).toEqual([]);
      }
    }, 300_000);

    it('holds for releases that are loaded afterwards, by a loader that sees everything', async () => {
      await server.query('delete from hyoka.layout');
      await withPostgres(server.address('postgres', 'hyoka_loader'), (client) =>
        publishRelease(client, order),
      );
      const codes = 'select distinct municipality_code from cost_lines';
      expect(await as('office', codes)).toEqual([`["${elsewhere}"]`]);
      expect(await as('auditor', codes)).toEqual([`["${here}"]`, `["${elsewhere}"]`]);
      expect(await as('stranger', codes)).toEqual([]);
    });

    it('lets the loader write what changed into tables that have policies', async () => {
      const folder = temporaryFolder();
      for (const { path, seen } of await makeReleases(folder, 2)) {
        const next = { releasePath: path, folder, keep: 5 };
        await withPostgres(server.address('postgres', 'hyoka_loader'), (client) =>
          publishRelease(client, next),
        );
        expect(await as('auditor', LOOK)).toEqual([seen]);
        expect(await as('stranger', 'select municipality_code from cost_lines')).toEqual([]);
      }
    }, 300_000);
  });
});
