import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Staging } from '../../../src/load/staging/staging.ts';
import { StagingWriter } from '../../../src/load/staging/staging-writer.ts';
import { cost, fileRecords, reference, sheet, sourceFile } from '../sample.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let staging: Staging;
/** Names of the tables that were completed, in their order. */
let closed: string[];
/** The table that cannot be completed, if any. */
let failing: string | null;
const { close } = StagingWriter.prototype;
beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  staging = await Staging.open(connection, await instance.connect(), reference);
  for (const path of ['a.txt', 'b.txt'])
    staging.addFile(sourceFile(path), fileRecords([sheet({}, { costs: [cost(2020)] })]));
  closed = [];
  failing = null;
  vi.spyOn(StagingWriter.prototype, 'close').mockImplementation(function (this: StagingWriter) {
    if (this.tableName === failing) throw new Error('the disk is full');
    closed.push(this.tableName);
    close.call(this);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  connection.closeSync();
  instance.closeSync();
});

async function count(table: string): Promise<number> {
  const [row] = await (await connection.run(`select count(*) from stg.${table}`)).getRowsJS();
  return Number(row![0]);
}

const READ = new Set(['source_file', 'sheet']);

it('completes the tables that work reads before it, and the others beside it', async () => {
  await staging.closeBeside(connection, READ, async () => {
    expect(new Set(closed)).toEqual(READ);
    expect([await count('source_file'), await count('sheet')]).toEqual([2, 2]);
    await vi.waitUntil(() => closed.length > READ.size);
  });
  expect(closed.length).toBe(new Set(closed).size);
  expect(await count('cost')).toBe(2);
});

it('tells the failure of the work once the others are complete', async () => {
  const failed = staging.closeBeside(connection, READ, async () => {
    throw new Error('the work failed');
  });
  await expect(failed).rejects.toThrow('the work failed');
  expect(await count('cost')).toBe(2);
});

it('tells that a table cannot be completed once the work is over', async () => {
  failing = 'cost';
  let isOver = false;
  const failed = staging.closeBeside(connection, READ, async () => {
    await vi.waitUntil(() => closed.includes('issue'));
    await count('sheet');
    isOver = true;
  });
  await expect(failed).rejects.toThrow('the disk is full');
  expect(isOver).toBe(true);
});

it('removes a file that was taken back from every table before work begins', async () => {
  staging.forgetFile('a.txt');
  const seen: number[] = [];
  await staging.closeBeside(connection, READ, async () => {
    seen.push(await count('sheet'), await count('cost'));
  });
  expect(seen).toEqual([1, 1]);
});
