import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { dataPackage } from '../../src/export/data-package.ts';
import { readSemanticModel } from '../../src/export/semantic-model.ts';
import { hashFile } from '../operate/planning/hash-file.ts';
import { csvObjects } from './export-csv.ts';
import type { ExportJob } from './export-job.ts';

/** Writes `datapackage.json` over the CSV files. */
export async function describePackage({ folder, objects, info }: ExportJob): Promise<void> {
  const resources = await Promise.all(
    csvObjects(objects).map(async (object) => {
      const path = `csv/${object.name}.csv`;
      return { object, path, ...(await sizeAndHash(join(folder, path))) };
    }),
  );
  await writeJson(
    join(folder, 'datapackage.json'),
    dataPackage(info, resources, readSemanticModel()),
  );
}

/** Writes `manifest.json`: the release, the rows of each table and view, and size and hash of every file. */
export async function writeExportManifest({
  folder,
  objects,
  reader,
  info,
}: ExportJob): Promise<void> {
  const rows: Record<string, number> = {};
  for (const { name } of objects) {
    rows[name] = Number((await reader.read(`select count(*) from ${name}`)).rows[0]![0]);
  }
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path).replaceAll(sep, '/'),
      ...(await sizeAndHash(path)),
    })),
  );
  await writeJson(join(folder, 'manifest.json'), {
    release_id: info.releaseId,
    created_at: info.createdAt,
    schema_version: info.schemaVersion,
    rows,
    files,
  });
}

async function sizeAndHash(path: string) {
  const [{ size }, sha256] = await Promise.all([stat(path), hashFile(path)]);
  return { bytes: size, sha256 };
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
