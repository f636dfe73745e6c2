import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Staging } from '../../../src/load/staging/staging.ts';
import { cost, fileRecords, reference, sheet, sourceFile } from '../sample.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let staging: Staging;
beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  staging = await Staging.open(connection, await instance.connect(), reference);
  for (const path of ['a.txt', 'b.txt'])
    staging.addFile(sourceFile(path), fileRecords([sheet({}, { costs: [cost(2020)] })]));
});
afterEach(() => {
  connection.closeSync();
  instance.closeSync();
});

async function count(table: string): Promise<number> {
  const [row] = await (await connection.run(`select count(*) from stg.${table}`)).getRowsJS();
  return Number(row![0]);
}

const NAMES = new Set(['source_file', 'sheet']);

it('completes the named tables before an act begins, and the others by its end', async () => {
  const seen: number[] = [];
  await staging.closeBeside(connection, NAMES, async () => {
    seen.push(await count('source_file'), await count('sheet'));
  });
  expect(seen).toEqual([2, 2]);
  expect(await count('cost')).toBe(2);
});

it('tells the failure of the act once the others are complete', async () => {
  const failed = staging.closeBeside(connection, NAMES, async () => {
    throw new Error('the act failed');
  });
  await expect(failed).rejects.toThrow('the act failed');
  expect(await count('cost')).toBe(2);
});

it('removes a file that was taken back from every table before the act begins', async () => {
  staging.forgetFile('a.txt');
  const seen: number[] = [];
  await staging.closeBeside(connection, NAMES, async () => {
    seen.push(await count('sheet'), await count('cost'));
  });
  expect(seen).toEqual([1, 1]);
});
