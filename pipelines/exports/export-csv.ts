import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvText } from '../../src/load/csv-text.ts';
import type { WarehouseObject } from '../../src/load/list-objects.ts';
import type { ExportJob } from './export-job.ts';

/** By which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Too long for spreadsheets and made for programs: it is there as Parquet. */
const PARQUET_ONLY: readonly string[] = ['cell_lineage'];

/** Tables and views that are exported as CSV. */
export function csvObjects(objects: readonly WarehouseObject[]): WarehouseObject[] {
  return objects.filter(({ name }) => !PARQUET_ONLY.includes(name));
}

/** Every table and view as CSV for Excel: UTF-8 with mark, CRLF, formulas made harmless. */
export async function exportCsv(job: ExportJob): Promise<void> {
  await mkdir(join(job.folder, 'csv'), { recursive: true });
  for (const object of csvObjects(job.objects)) await exportOne(job, object);
}

async function exportOne(
  { folder, reader, hasJapaneseHeaders }: ExportJob,
  object: WarehouseObject,
) {
  const file = await open(join(folder, 'csv', `${object.name}.csv`), 'w');
  try {
    const titles = object.columns.map((one) => (hasJapaneseHeaders ? one.nameJa : one.name));
    await file.write(BYTE_ORDER_MARK + csvText(titles, []));
    for await (const { rows } of reader.stream(`select * from ${object.name} order by all`)) {
      await file.write(csvLines(rows));
    }
  } finally {
    await file.close();
  }
}

/** Rows without the header that `csvText` begins with. */
function csvLines(rows: Parameters<typeof csvText>[1]): string {
  const text = csvText([], rows);
  return text.slice(text.indexOf('\n') + 1);
}
