import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadSignals } from '../../pipelines/rules/load-signals.ts';
import { openBuild } from '../../src/load/build/build.ts';
import type { ReferenceData, SourceFile } from '../../src/load/source-file.ts';
import type { FileRecords, SheetRecord } from '../../src/normalize/record.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fileRecords, reference as names, run, sourceFile } from './sample.ts';

/** What persons decided, and single thresholds in the place of the project's. */
interface Decided extends Pick<ReferenceData, 'identities' | 'directions'> {
  readonly thresholds?: string;
}

/** Builds a warehouse from files in the given order; returns its path and the summary. */
export async function buildWarehouse(
  files: readonly (readonly [SourceFile, FileRecords])[],
  { thresholds = '', ...decisions }: Decided = {},
) {
  const path = join(temporaryFolder(), 'warehouse.duckdb');
  const reference = { ...names, ...decisions, thresholds: loadSignals({ list: thresholds }) };
  const build = await openBuild(path, reference, { threads: 1 });
  for (const [file, records] of files) await build.addFile(file, records);
  const { summary } = await build.finish(run);
  return { path, summary };
}

/** Builds a warehouse of sheets, each edition in a file of its own, and returns its path. */
export async function warehouseOf(
  sheets: readonly SheetRecord[],
  decided: Decided = {},
): Promise<string> {
  const editions = [...new Set(sheets.map(({ editionFiscalYear }) => editionFiscalYear))];
  const { path } = await buildWarehouse(
    editions.map((edition) => [
      sourceFile(`${edition}.txt`, { editionFiscalYear: edition }),
      fileRecords(sheets.filter(({ editionFiscalYear }) => editionFiscalYear === edition)),
    ]),
    decided,
  );
  return path;
}

/** Rows of a query as objects with plain values. */
export async function rowsOf(path: string, sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    const rows = await (await connection.run(sql)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([k, v]) => [k, typeof v === 'bigint' ? Number(v) : v]),
      ),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
