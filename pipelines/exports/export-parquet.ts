import { join } from 'node:path';
import { partitionColumn } from '../../src/export/partition-column.ts';
import type { WarehouseObject } from '../../src/load/query/list-objects.ts';
import { type ParquetFile, writeParquet } from '../../src/load/query/write-parquet.ts';
import type { ExportJob } from './export-job.ts';

/** Every table and view as Parquet: facts one file a year (`fact_cost/fiscal_year=…/data.parquet`; `fact_cost/data.parquet` without any row), the rest one file each. */
export async function exportParquet({ warehouse, folder, objects, reader, info }: ExportJob) {
  const files: ParquetFile[] = [];
  for (const object of objects) {
    const metadata = {
      release_id: info.releaseId,
      schema_version: info.schemaVersion,
      comment: object.comment,
      ...Object.fromEntries(object.columns.map((one) => [`comment.${one.name}`, one.comment])),
    };
    for (const { path, sql } of await partsOf(object, reader)) {
      files.push({ path: join(folder, 'parquet', path), sql, metadata });
    }
  }
  await writeParquet(warehouse, files);
}

async function partsOf(object: WarehouseObject, reader: ExportJob['reader']) {
  const { name } = object;
  const year = partitionColumn(object);
  if (year === null)
    return [{ path: `${name}.parquet`, sql: `select * from ${name} order by all` }];
  const { rows } = await reader.read(`select distinct ${year} from ${name} order by 1`);
  if (rows.length === 0)
    return [{ path: join(name, 'data.parquet'), sql: `select * from ${name}` }];
  return rows.map(([value]) => ({
    path: join(name, `${year}=${value}`, 'data.parquet'),
    sql: `select * from ${name} where ${year} = ${Number(value)} order by all`,
  }));
}
