import { constants } from 'node:fs';
import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listObjects } from '../../src/load/query/list-objects.ts';
import { type WarehouseReader, withReader } from '../../src/load/query/read-rows.ts';
import { temporaryName } from '../../src/load/release/leftovers.ts';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import { describePackage, writeExportManifest } from './describe-exports.ts';
import { exportCsv } from './export-csv.ts';
import type { ExportJob } from './export-job.ts';
import { exportParquet } from './export-parquet.ts';
import { exportWorkbook } from './export-workbook.ts';
import { exportsFolder } from './exports-folder.ts';

/** Kinds of export. */
export const EXPORT_KINDS = ['parquet', 'csv', 'xlsx'] as const;
/** One of them. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What is exported, and where to. */
export interface ExportOptions {
  readonly out: string;
  readonly kinds: readonly ExportKind[];
  /** Whether CSV files with Japanese headers are written besides. */
  readonly hasJapaneseHeaders: boolean;
}

/** Writes the exports of a release aside and puts them in place as a whole; returns their folder, `OUT/exports/<release>`. */
export async function writeExports(warehouse: string, options: ExportOptions): Promise<string> {
  return withReader(warehouse, async (reader) => {
    const info = await readInfo(reader);
    const exports = join(options.out, exportsFolder);
    const folder = join(exports, temporaryName(info.releaseId));
    await makeFolder(folder);
    try {
      const objects = await listObjects(reader);
      const job = { warehouse, folder, reader, objects, info };
      const place = join(exports, info.releaseId);
      await writeKinds(job, options);
      await keepOthers(place, folder);
      await writeExportManifest(job);
      await rm(place, { recursive: true, force: true });
      await rename(folder, place);
      return place;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function writeKinds(
  job: ExportJob,
  { kinds, hasJapaneseHeaders }: ExportOptions,
): Promise<void> {
  if (kinds.includes('parquet')) await exportParquet(job);
  if (kinds.includes('xlsx')) await exportWorkbook(job);
  if (kinds.includes('csv')) {
    await exportCsv(job, 'name');
    if (hasJapaneseHeaders) await exportCsv(job, 'nameJa');
    await describePackage(job);
  }
}

/** What an earlier export of the same release made, and this one did not make anew, stays. */
async function keepOthers(place: string, folder: string): Promise<void> {
  const isThere = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) return;
  const kept = { recursive: true, force: false, mode: constants.COPYFILE_FICLONE };
  const anew = new Set([...(await readdir(folder)), 'manifest.json']);
  for (const name of await readdir(place))
    if (!anew.has(name)) await cp(join(place, name), join(folder, name), kept);
}

async function readInfo(reader: WarehouseReader): Promise<ExportJob['info']> {
  const { rows } = await reader.read(
    'select release_id, created_at, schema_version from etl.release',
  );
  const [releaseId, createdAt, schemaVersion] = rows[0]!.map(String);
  return {
    releaseId: releaseId!,
    createdAt: `${createdAt!.replace(/\.\d+$/, '')}Z`,
    schemaVersion: schemaVersion!,
  };
}
