import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';
import { type Random, seededRandom } from '../support/lab/random.ts';
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

const orders = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.shuffle(files));

it('gives equal warehouses, row for row, in whatever order editions come', async () => {
  const inOrder = await contentOf((await buildWarehouse(files)).path);
  expect(inOrder.size).toBeGreaterThan(15);
  const count = Number(process.env.HYOKA_ORDERS ?? 4);
  for (const order of [[...files].reverse(), ...orders(seededRandom(7), count)]) {
    expect(await contentOf((await buildWarehouse(order)).path)).toEqual(inOrder);
  }
}, 600_000);

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
