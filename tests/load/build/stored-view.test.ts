import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { fillOf, storedRows } from '../../../src/load/build/stored-view.ts';
import type { SqlFile } from '../../../src/load/sql-files.ts';

function stored(name: string, query: string): SqlFile {
  const text = `--! grain: one row | 1行\n--! stored: no desc\ncreate view ${name} as\n${query};\n`;
  return { folder: '60-signals', name, pragma: 'grain', claim: '', storedBy: 'no desc', text };
}

it('fills a stored view that unites views one query after the other, sorted, with the types of its table', async () => {
  const union = stored('both', 'select * from low\nunion all\nselect * from high');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.run(sql)).getRowsJS();
  try {
    await connection.run(`create schema etl;
      create view low as select 1 as no;
      create view high as select 30000000000 as no union all select 7;
      create table etl.both_rows as ${storedRows(union)};
      delete from etl.both_rows`);
    const fill = fillOf(union)!;
    expect(fill.match(/^insert into /gm)).toHaveLength(3);
    // What an earlier try left does not count.
    await connection.run('create temp table both_collected as select 5 as other');
    await connection.run(fill);
    expect(await rows('select no from etl.both_rows')).toEqual([[30000000000n], [7n], [1n]]);
    expect(await rows("from duckdb_tables() where table_name = 'both_collected'")).toEqual([]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});

it('fills any other stored view by one statement', () => {
  const fill = fillOf(
    stored('one', 'select * from low where no > 1\nunion all\nselect * from high'),
  );
  expect(fill).toMatch(/^insert into etl\.one_rows select \* from \(/);
  expect(fill?.match(/;/g)).toHaveLength(1);
});
