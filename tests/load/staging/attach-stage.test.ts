import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { attachStage } from '../../../src/load/staging/attach-stage.ts';
import { PartStage, wholeStage } from '../../../src/load/update/part-stage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ROWS = 70_000;

it('keeps groups of rows as they are when an update changes one row of a stage', async () => {
  const path = join(temporaryFolder(), 'stage.duckdb');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const groups = async (database: string) => {
    const result = await connection.run(
      `select count(distinct row_group_id) from pragma_storage_info('${database}.reading')`,
    );
    return Number((await result.getRowsJS())[0]![0]);
  };
  try {
    await attachStage(connection, path, 'stg');
    await connection.run(
      `create table stg.source_file (file_no integer, municipality_code varchar);
       create table stg.reading as select range as file_no from range(${ROWS});
       checkpoint stg;
       create temp table touched (municipality_code varchar)`,
    );
    const before = await groups('stg');
    expect(before).toBeGreaterThan(1);
    await PartStage.open(connection, path);
    await connection.run(`delete from ${wholeStage}.reading where file_no = 1`);
    await connection.run(`checkpoint ${wholeStage}`);
    expect(await groups(wholeStage)).toBe(before);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});
