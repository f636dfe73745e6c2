import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { groupBy } from '../../src/group-by.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { PROGRAMME_TABLES } from '../../src/report/tables/programme-tables.ts';
import { sourceFile } from '../load/sample.ts';
import { storedInReverse } from '../load/stored-in-reverse.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

const SAMPLE = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);

let path: string;
let turned: string;

beforeAll(async () => {
  const records = await readFile(readFileSync(SAMPLE), 'sample.txt', await loadForms());
  // Two cities with the same sheets: names, figures and places alone tell no row from another.
  const files = [
    [sourceFile('sample.txt'), records],
    [sourceFile('again.txt', { municipalityCode: '990002' }), records],
  ] as const;
  path = (await buildWarehouse(files)).path;
  turned = await storedInReverse(path);
}, 120_000);

it.each(Object.keys(REPORT_TABLES))('%s has one order however rows are stored', async (name) => {
  const { sql } = REPORT_TABLES[name]!;
  expect(await rowsOf(turned, sql)).toEqual(await rowsOf(path, sql));
});

it.each(Object.keys(PROGRAMME_TABLES))(
  '%s of a programme have one order however rows are stored',
  async (name) => {
    const rows = async (file: string) =>
      groupBy(await rowsOf(file, PROGRAMME_TABLES[name]!.sql), (row) => String(row.programme_id));
    const [one, other] = [await rows(path), await rows(turned)];
    expect(new Map([...other].sort())).toEqual(new Map([...one].sort()));
  },
);
