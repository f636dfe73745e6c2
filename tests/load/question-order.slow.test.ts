import { copyFileSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { readQuestions } from '../../src/load/query/questions.ts';
import { answersOf } from './answers-of.ts';
import { sourceFile } from './sample.ts';
import { buildWarehouse } from './warehouse.ts';

const SAMPLE = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);

let path: string;
let turned: string;

/** The same warehouse with the rows of every table stored the other way round. */
async function storeInReverse(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const tables = await connection.runAndReadAll(
    `select '"' || schema_name || '"."' || table_name || '"' from duckdb_tables()`,
  );
  for (const [table] of tables.getRows()) {
    await connection.run(
      `create or replace temp table kept as select *, rowid as stored_at from ${table}`,
    );
    await connection.run(`delete from ${table}`);
    await connection.run(
      `insert into ${table} select * exclude (stored_at) from kept order by stored_at desc`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}

beforeAll(async () => {
  const forms = await loadForms();
  const records = await readFile(readFileSync(SAMPLE), 'sample.txt', forms);
  // Two cities with the same sheets: names, figures and places alone tell no row from another.
  const files = [
    [sourceFile('sample.txt'), records],
    [sourceFile('again.txt', { municipalityCode: '990002' }), records],
  ] as const;
  path = (await buildWarehouse(files)).path;
  turned = path.replace(/\.duckdb$/u, '-turned.duckdb');
  copyFileSync(path, turned);
  await storeInReverse(turned);
}, 120_000);

it.each(readQuestions().map(({ name }) => name))(
  '%s is answered in the same order however rows are stored',
  async (name) => {
    const answer = await answersOf(path, name);
    expect(await answersOf(turned, name)).toEqual(answer);
  },
);
