import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { sqlFolder } from '../../../src/load/sql-files.ts';
import { corpus } from '../corpus.ts';
import { buildWarehouse, rowsOf } from '../warehouse.ts';

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

it('leaves no table, view or column without a Japanese comment', async () => {
  const commented = await rowsOf(
    path,
    `select table_name as name, comment from duckdb_tables() where not internal
     union all select view_name, comment from duckdb_views() where not internal
     union all select table_name || '.' || column_name, comment from duckdb_columns() where not internal`,
  );
  expect(commented.length).toBeGreaterThan(400);
  const silent = commented.filter(
    ({ comment }) => !/[\p{Script=Han}\p{Script=Kana}]/u.test(String(comment)),
  );
  expect(silent).toEqual([]);
});

it('states the grain of every table and view in its comment', async () => {
  const vague = await rowsOf(
    path,
    `select name from (
       select table_name as name, comment from duckdb_tables() where not internal
       union all select view_name, comment from duckdb_views() where not internal
     ) where name not like '%\\_ja' escape '\\' and comment not like '%粒度: %行%'`,
  );
  expect(vague).toEqual([]);
});

it('gives every view a twin with Japanese column names and the same rows', async () => {
  const views = await rowsOf(
    path,
    "select view_name as name from duckdb_views() where not internal and not ends_with(view_name, '_ja')",
  );
  for (const { name } of views) {
    const rows = await rowsOf(path, `from ${name} order by all`);
    const twin = await rowsOf(path, `from ${name}_ja order by all`);
    expect(twin.map((row) => Object.values(row))).toEqual(rows.map((row) => Object.values(row)));
  }
  expect(views.length).toBeGreaterThan(10);
});

it('has no term that nothing uses', async () => {
  const entries = parse<{ object: string; column: string }>(
    readFileSync(join(sqlFolder, 'dictionary.csv'), 'utf8'),
    { columns: true },
  );
  const columns = await rowsOf(
    path,
    'select table_name as "table", column_name as "column" from duckdb_columns() where not internal',
  );
  const used = new Set(
    columns.flatMap(({ table, column }) => [`${table}.`, `*.${column}`, `${table}.${column}`]),
  );
  const keys = entries.map(({ object, column }) => `${object}.${column}`);
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});
