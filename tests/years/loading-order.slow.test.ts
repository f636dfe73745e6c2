import { rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';
import { seededRandom } from '../support/lab/random.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { EDITIONS, filesOf } from '../support/years/model.ts';

const files = filesOf(plantedCorpus().programmes);

/** Every table's rows in an order of their own, by the table's name. */
async function contentOf(path: string): Promise<Map<string, string>> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const tables = await connection.runAndReadAll(
    `select schema_name || '.' || table_name from duckdb_tables()
     where not internal and table_name not in ('run', 'release') order by all`,
  );
  const content = new Map<string, string>();
  for (const [table] of tables.getRowsJson()) {
    const rows = await connection.runAndReadAll(`select * from ${table} order by all`);
    content.set(String(table), JSON.stringify(rows.getRowsJson()));
  }
  connection.closeSync();
  instance.closeSync();
  return content;
}

type Files = typeof files;

/** Some shuffles of the files; `HYOKA_ORDERS=all` takes every order of the editions instead, which needs some minutes. */
function orders(): Files[] {
  const { HYOKA_ORDERS = '4' } = process.env;
  if (HYOKA_ORDERS === 'all') return permutations(EDITIONS).map(filesInOrder);
  const random = seededRandom(7);
  const shuffled = Array.from({ length: Number(HYOKA_ORDERS) }, () => random.shuffle(files));
  return [[...files].reverse(), ...shuffled];
}

function filesInOrder(editions: readonly number[]): Files {
  const place = (file: Files[number][0]) => editions.indexOf(file.editionFiscalYear!);
  return [...files].sort(([a], [b]) => place(a) - place(b));
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}

it('gives equal warehouses, row for row, in whatever order editions come', async () => {
  const inOrder = await contentOf((await buildWarehouse(files)).path);
  expect(inOrder.size).toBeGreaterThan(15);
  for (const order of orders()) {
    const { path } = await buildWarehouse(order);
    expect(await contentOf(path)).toEqual(inOrder);
    await rm(path);
  }
}, 3_600_000);

it('a late old edition fills in and disturbs nothing newer', async () => {
  const [oldest] = EDITIONS;
  const later = files.filter(([file]) => file.editionFiscalYear !== oldest);
  const without = (await buildWarehouse(later)).path;
  const complete = (await buildWarehouse(files)).path;
  for (const view of ['cost_lines', 'indicator_results', 'programme_sheets', 'activity_results']) {
    const sql = `select * from ${view} where edition_fiscal_year > ${oldest} order by all`;
    expect(await rowsOf(complete, sql), view).toEqual(await rowsOf(without, sql));
  }
  const filledIn = await rowsOf(
    complete,
    `select distinct edition_fiscal_year from cost_lines where fiscal_year < ${oldest + 1}`,
  );
  expect(filledIn).not.toEqual([]);
}, 120_000);
