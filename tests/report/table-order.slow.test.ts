import { beforeAll, expect, it } from 'vitest';
import { groupBy } from '../../src/group-by.ts';
import { REPORT_TABLES } from '../../src/report/report-tables.ts';
import { PROGRAMME_TABLES } from '../../src/report/tables/programme-tables.ts';
import { storedBothWays } from '../load/stored-both-ways.ts';
import { rowsOf } from '../load/warehouse.ts';

let path: string;
let turned: string;

beforeAll(async () => {
  ({ path, turned } = await storedBothWays());
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
