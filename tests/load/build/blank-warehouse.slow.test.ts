import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBuild } from '../../../src/load/build/build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { warehouseDigest } from '../../support/warehouse-digest.ts';
import { corpus } from '../corpus.ts';
import { reference, run } from '../sample.ts';
import { rowsOf } from '../warehouse.ts';

const OBJECTS = `
  select 'table' as kind, schema_name || '.' || table_name as name, comment from duckdb_tables() where not internal
  union all select 'view', schema_name || '.' || view_name, comment || sql from duckdb_views() where not internal
  union all select 'column', schema_name || '.' || table_name || '.' || column_name, comment || data_type
  from duckdb_columns() where not internal
  order by all`;

async function built(blankPath?: string): Promise<string> {
  const path = join(temporaryFolder(), 'warehouse.duckdb');
  const options = { threads: 1, ...(blankPath === undefined ? {} : { blankPath }) };
  const build = await openBuild(path, { ...reference, thresholds: [] }, options);
  for (const [file, records] of corpus) await build.addFile(file, records);
  await build.finish(run);
  return path;
}

it('makes the same warehouse from a kept blank one, from one that is damaged, and where none can be kept', async () => {
  const kept = join(temporaryFolder(), 'blank.duckdb');
  const own = await built();
  const [expected, objects] = [await warehouseDigest(own), await rowsOf(own, OBJECTS)];
  const first = await built(kept);
  const bytes = readFileSync(kept);
  const second = await built(kept);
  expect(readFileSync(kept).equals(bytes)).toBe(true);
  truncateSync(kept, bytes.length / 2);
  const afterDamage = await built(kept);
  expect(readFileSync(kept).length).toBe(bytes.length);
  const nowhere = join(temporaryFolder(), 'no-such-folder', 'blank.duckdb');
  for (const path of [first, second, afterDamage, await built(nowhere)]) {
    expect(await warehouseDigest(path)).toEqual(expected);
    expect(await rowsOf(path, OBJECTS)).toEqual(objects);
  }
  expect(existsSync(nowhere)).toBe(false);
});

it('keeps no row in a blank warehouse', async () => {
  const kept = join(temporaryFolder(), 'blank.duckdb');
  await built(kept);
  const tables = await rowsOf(
    kept,
    'select schema_name || chr(46) || table_name as name from duckdb_tables() where not internal',
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables)
    expect(await rowsOf(kept, `select count(*) as n from ${name}`), String(name)).toEqual([
      { n: 0 },
    ]);
});
