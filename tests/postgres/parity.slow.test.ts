import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { publishRelease } from '../../src/load/postgres/publish-release.ts';
import { readQuestions } from '../../src/load/query/questions.ts';
import { readSqlFolder, sqlFolder } from '../../src/load/sql-files.ts';
import { buildWarehouse } from '../load/warehouse.ts';
import {
  fileAnswer,
  fileRows,
  objectsOf,
  postgresAnswer,
  postgresRows,
} from '../support/postgres/same-rows.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

describe.skipIf(!hasPostgres())(
  'one PostgreSQL server, two cities, six editions',
  { timeout: 300_000 },
  () => {
    let server: PostgresServer;
    let path: string;

    beforeAll(async () => {
      server = await PostgresServer.start();
      ({ path } = await buildWarehouse(filesOf(plantedCorpus().programmes)));
      const order = { releasePath: path, folder: temporaryFolder(), keep: 5 };
      await withPostgres(server.address(), (client) => publishRelease(client, order));
    }, 120_000);

    afterAll(() => server?.stop());

    it('shows in every table and view the rows of the release file', async () => {
      const objects = await objectsOf(path);
      expect(objects.length).toBeGreaterThan(60);
      let filled = 0;
      await withPostgres(server.address(), async (client) => {
        for (const object of objects) {
          const rows = await fileRows(path, `select * from ${object}`);
          expect(await postgresRows(client, `select * from ${object}`), object).toEqual(rows);
          filled += rows.length > 0 ? 1 : 0;
        }
      });
      expect(filled).toBeGreaterThan(objects.length * 0.8);
    });

    it('answers the ready-made questions with the same rows in the same order', async () => {
      await withPostgres(server.address(), async (client) => {
        for (const { name, sql } of readQuestions()) {
          const answer = await fileAnswer(path, sql);
          expect(await postgresAnswer(client, sql), name).toEqual(answer);
        }
      });
    });

    it('has its columns in the same order, by the same names, with the same comments', async () => {
      const described = await fileRows(
        path,
        `select schema_name, table_name, column_index, column_name, comment from duckdb_columns()
       where not internal`,
      );
      const sql = `select nspname, relname, attnum, attname, col_description(pg_class.oid, attnum)
      from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace
      inner join pg_attribute on attrelid = pg_class.oid and attnum > 0
      where nspname in ('main', 'etl') and relkind = 'v'`;
      const found = await withPostgres(server.address(), (client) => postgresRows(client, sql));
      expect(found).toEqual(described);
      expect(found.filter((row) => row.endsWith(',null]'))).toEqual([]);
    });

    it('sorts text by code point as the release file does', async () => {
      const sql = 'select distinct programme_name from programme_sheets order by programme_name';
      const ordered = `select string_agg(programme_name, '/' order by programme_name) from (${sql}) as one`;
      const found = await withPostgres(server.address(), (client) => postgresRows(client, ordered));
      expect(found).toEqual(await fileRows(path, ordered));
    });

    it('finds what the checks of the release file find', async () => {
      await withPostgres(server.address(), async (client) => {
        for (const { name, text } of readSqlFolder('90-checks')) {
          const sql = `select count(*) from (${text.trim().replace(/;$/, '')}) as offender`;
          await client.query('set search_path = main, hyoka, pg_catalog');
          expect(await postgresRows(client, sql), name).toEqual(await fileRows(path, sql));
        }
      });
    });
  },
);

it('knows every place where PostgreSQL needs other SQL than DuckDB', () => {
  const own = readdirSync(sqlFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.postgres.sql'),
  );
  expect(own).toEqual([]);
  // Two functions and the rights of roles; the views themselves are shared word for word.
  expect(readdirSync(join(sqlFolder, 'postgres')).sort()).toEqual([
    'apply-access.sql',
    'citus.sql',
    'functions.sql',
    'roles.sql',
    'row-level-security.sql',
  ]);
});
