import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dictionary } from '../../src/load/dictionary.ts';
import { listObjects, type WarehouseObject } from '../../src/load/query/list-objects.ts';
import { type WarehouseReader, withReader } from '../../src/load/query/read-rows.ts';
import { temporaryName } from '../../src/load/release/leftovers.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import { ReportPacker } from '../../src/report/packed-table.ts';
import { pageHtml } from '../../src/report/page-html.ts';
import { programmeShards } from '../../src/report/programme-shards.ts';
import { readPacked } from '../../src/report/read-table.ts';
import type { ReportMeta, ReportTable } from '../../src/report/report-data.ts';
import { REPORT_TABLES, type TableSpec } from '../../src/report/report-tables.ts';
import { addGrids } from './add-grids.ts';
import { bundleClient } from './bundle-client.ts';
import { type ReportSink, reportSink } from './report-sink.ts';

/** Where the report's material is and where it goes. */
export interface ReportOptions {
  readonly raw: string;
  readonly out: string;
}

/** Where the report is; `singleFile` is null where it would be too large to mail. */
export interface WrittenReport {
  readonly page: string;
  readonly singleFile: string | null;
  /** Files that were loaded, and how many of them are gone or changed, so that their cells are not shown. */
  readonly files: number;
  readonly filesLeftOut: number;
}

/** The engine shares the machine with the report's own data. */
const ENGINE = { memory_limit: '512MB' };

/** Builds the report of a release aside and puts it in place as a whole: `OUT/report/index.html`. */
export async function writeReport(
  warehouse: string,
  options: ReportOptions,
): Promise<WrittenReport> {
  const place = join(options.out, 'report');
  const folder = join(options.out, temporaryName('report'));
  await makeFolder(folder);
  try {
    const sink = await reportSink(folder);
    const { tables, ...counts } = await withReader(
      warehouse,
      (reader) => addData(reader, options.raw, sink),
      ENGINE,
    );
    const client = await bundleClient('main.ts');
    await writeFile(join(folder, 'index.html'), pageHtml(tables, { ...client, data: [] }));
    const data = sink.whole();
    if (data)
      await writeFile(join(folder, 'hyoka-report.html'), pageHtml(tables, { ...client, data }));
    await rm(place, { recursive: true, force: true });
    await rename(folder, place);
    return {
      page: join(place, 'index.html'),
      singleFile: data ? join(place, 'hyoka-report.html') : null,
      ...counts,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds every data file; returns the names of the tables that there are, and how many files' cells there are not. */
async function addData(
  reader: WarehouseReader,
  raw: string,
  sink: ReportSink,
): Promise<Pick<WrittenReport, 'files' | 'filesLeftOut'> & { readonly tables: readonly string[] }> {
  const dictionary = Dictionary.read();
  const objects = await listObjects(reader);
  const names = new Set(objects.map(({ name }) => name));
  const isThere = (spec: TableSpec) => (spec.needs ?? []).every((name) => names.has(name));
  const present = Object.entries(REPORT_TABLES).filter(([, spec]) => isThere(spec));
  for (const [name, spec] of present) {
    await sink.add(`table-${name}`, await readPacked(reader, spec, dictionary));
  }
  const { columns, rows } = glossary(objects);
  const terms = new ReportPacker(columns);
  terms.add(rows);
  await sink.add('table-glossary', terms.table);
  const tables = [...present.map(([name]) => name), 'glossary'];
  const { sources, files, filesLeftOut } = await addGrids(reader, raw, sink);
  let shardNo = 0;
  for await (const shard of programmeShards({ reader, dictionary, isThere, sources })) {
    await sink.add(`programmes-${shardNo++}`, shard);
  }
  await sink.add('meta', await readMeta(reader, sources, tables));
  return { tables, files, filesLeftOut };
}

async function readMeta(
  reader: WarehouseReader,
  sources: ReportMeta['sources'],
  tables: readonly string[],
): Promise<ReportMeta> {
  const release = await reader.read('select release_id, created_at from etl.release');
  const cities = await reader.read(
    'select municipality_code, municipality_name from dim_municipality order by 1',
  );
  return {
    releaseId: String(release.rows[0]![0]),
    createdAt: String(release.rows[0]![1]),
    municipalities: cities.rows.map(([code, name]) => ({ code: String(code), name: String(name) })),
    sources,
    tables,
  };
}

function glossary(objects: readonly WarehouseObject[]): ReportTable {
  const labels = { object_ja: '表', column_ja: '列', name: '英語名', comment: '説明' };
  return {
    columns: Object.entries(labels).map(([name, label]) => ({ name, label, format: 'text' })),
    rows: objects.flatMap((object) => [
      [object.nameJa, '(全体)', object.name, object.comment],
      ...object.columns.map((one) => [
        object.nameJa,
        one.nameJa,
        `${object.name}.${one.name}`,
        one.comment,
      ]),
    ]),
  };
}
