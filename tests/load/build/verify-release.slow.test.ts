import { chmodSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { type Census, takeCensus } from '../../../src/load/build/census.ts';
import { verifyRelease } from '../../../src/load/build/verify-release.ts';
import { withWarehouse } from '../../../src/load/query/open-warehouse.ts';
import { corpus } from '../corpus.ts';
import { buildWarehouse } from '../warehouse.ts';

async function release(): Promise<{ readonly path: string; readonly census: Census }> {
  const { path } = await buildWarehouse(corpus);
  return { path, census: await withWarehouse(path, takeCensus) };
}

async function change(path: string, statement: string): Promise<void> {
  chmodSync(path, 0o644);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

it('finds nothing in a file that is as its builder saw it', async () => {
  const { path, census } = await release();
  expect(await verifyRelease(path, census)).toEqual([]);
});

it('names tables with other rows, checks that object, and values traced elsewhere', async () => {
  const { path, census } = await release();
  await change(
    path,
    `insert into fact_cost select * from fact_cost limit 1;
     update etl.lineage set raw_text = raw_text || '0'`,
  );
  const rows = census.rows['main.fact_cost']!;
  expect(await verifyRelease(path, census)).toEqual([
    `main.fact_cost has ${rows + 1} rows, not ${rows}`,
    'a sample of values is traced to other cells',
    'check grain_fact_cost finds 1 row(s)',
  ]);
});
