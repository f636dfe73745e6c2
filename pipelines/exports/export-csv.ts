import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '../../src/load/query/csv-text.ts';
import type { WarehouseObject } from '../../src/load/query/list-objects.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import type { ExportJob } from './export-job.ts';

/** By which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Too long for spreadsheets and made for programs: it is there as Parquet. */
const PARQUET_ONLY: readonly string[] = ['cell_lineage'];

/** Tables and views that are exported as CSV. */
export function csvObjects(objects: readonly WarehouseObject[]): WarehouseObject[] {
  return objects.filter(({ name }) => !PARQUET_ONLY.includes(name));
}

/** What the first line of a CSV file names its columns by. */
export type CsvHeader = 'name' | 'nameJa';

/** Every table and view as CSV for Excel, in `csv/` or `csv-ja/`: UTF-8 with mark, CRLF, formulas made harmless. */
export async function exportCsv(job: ExportJob, header: CsvHeader): Promise<void> {
  const folder = join(job.folder, header === 'name' ? 'csv' : 'csv-ja');
  await makeFolder(folder);
  for (const object of csvObjects(job.objects)) {
    const titles = object.columns.map((column) => column[header]);
    await exportOne(job.reader, object.name, titles, join(folder, `${object.name}.csv`));
  }
}

async function exportOne(
  reader: ExportJob['reader'],
  name: string,
  titles: readonly string[],
  path: string,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.write(BYTE_ORDER_MARK + csvLine(titles));
    for await (const { rows } of reader.stream(`select * from ${name} order by all`)) {
      await file.write(rows.map(csvLine).join(''));
    }
  } finally {
    await file.close();
  }
}
