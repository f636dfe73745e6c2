import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBuild } from '../../../src/load/build/build.ts';
import { BlockedByCheck } from '../../../src/load/build/checks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { cost, fileRecords, reference, run, sheet, sourceFile } from '../sample.ts';
import { buildWarehouse, rowsOf } from '../warehouse.ts';

it('refuses a warehouse that a blocking check objects to, and removes its file', async () => {
  const path = join(temporaryFolder(), 'warehouse.duckdb');
  const build = await openBuild(path, reference, { threads: 1 });
  const twoLines = sheet({}, { costs: [cost(2020), cost(2020, { budgetYen: 1 })] });
  await build.addFile(sourceFile('a.txt'), fileRecords([twoLines]));
  const error = await build.finish(run).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BlockedByCheck);
  expect((error as BlockedByCheck).message).toMatch(
    /grain_fact_cost: .* \(1 row\(s\) against it, e\.g\. \{"programme_id":.*"fiscal_year":2020/,
  );
  expect((error as BlockedByCheck).failed).toMatchObject([
    {
      name: 'grain_fact_cost',
      severity: 'blocking',
      offenders: 1,
      samples: [{ fiscal_year: 2020 }],
    },
  ]);
  expect(existsSync(path)).toBe(false);
});

it('removes the file of a build that is given up', async () => {
  const path = join(temporaryFolder(), 'warehouse.duckdb');
  const build = await openBuild(path, reference);
  await build.addFile(sourceFile('a.txt'), fileRecords([sheet()]));
  await build.abort();
  expect(existsSync(path)).toBe(false);
  expect(existsSync(`${path}.wal`)).toBe(false);
});

it('goes on where less memory than is in use is to do while files are added', async () => {
  const path = join(temporaryFolder(), 'warehouse.duckdb');
  const limits = { memoryLimit: '400MB', memoryWhileAdding: '1KB' };
  const build = await openBuild(path, reference, limits);
  await build.addFile(sourceFile('a.txt'), fileRecords([sheet({}, { costs: [cost(2020)] })]));
  const { summary } = await build.finish(run);
  expect(summary.programmes).toBe(1);
});

it('takes more rows than a chunk holds, and files without a sheet', async () => {
  const sheets = Array.from({ length: 5000 }, (_, index) =>
    sheet({ programmeName: `事業${index}` }, { row: index, costs: [cost(2020)] }),
  );
  const nothing = sourceFile('empty.txt', { formId: null, editionFiscalYear: null });
  const { path, summary } = await buildWarehouse([
    [sourceFile('a.txt'), fileRecords(sheets)],
    [nothing, fileRecords([])],
  ]);
  expect(summary).toMatchObject({ files: 2, programmes: 5000, facts: { fact_cost: 5000 } });
  expect(existsSync(`${path}.wal`)).toBe(false);
  expect(await rowsOf(path, 'select edition_fiscal_year, files from coverage')).toEqual([
    { edition_fiscal_year: 2020, files: 1 },
  ]);
});

it('writes a file that engines of the first stable format can read', async () => {
  const { path } = await buildWarehouse([]);
  const [tags] = await rowsOf(
    path,
    "select tags['storage_version'] as version from duckdb_databases() where path is not null",
  );
  expect(tags?.version).toMatch(/^v1\.0\.0/);
});
