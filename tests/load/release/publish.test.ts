import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { currentWarehouse, pointTo } from '../../../src/load/release/current-release.ts';
import {
  listReleases,
  manifestName,
  placeRelease,
  prepareBuildingPath,
  releaseName,
  removeNewerReleases,
  removeOldReleases,
} from '../../../src/load/release/publish.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function publish(
  out: string,
  releaseId: string,
  linking?: 'auto' | 'never',
): Promise<string> {
  const building = await prepareBuildingPath(out, releaseId);
  writeFileSync(building, releaseId);
  const path = await placeRelease(out, building, releaseId);
  await pointTo(out, releaseName(releaseId), linking);
  return path;
}

it('puts a read-only release in place and points the link to it', async () => {
  const out = temporaryFolder();
  const path = await publish(out, '001');
  expect(path).toBe(join(out, 'releases', 'wh-001.duckdb'));
  expect(statSync(path).mode & 0o777).toBe(0o444);
  expect(readlinkSync(join(out, 'warehouse.duckdb'))).toBe('releases/wh-001.duckdb');
  await publish(out, '002');
  expect(readFileSync(join(out, 'warehouse.duckdb'), 'utf8')).toBe('002');
  expect((await readdir(out)).sort()).toEqual(['releases', 'warehouse.duckdb']);
  expect(await listReleases(out)).toEqual({
    names: ['wh-001.duckdb', 'wh-002.duckdb'],
    current: 'wh-002.duckdb',
  });
});

it('keeps the newest releases only, and always the current one', async () => {
  const out = temporaryFolder();
  for (const id of ['3', '4', '5', '6']) await publish(out, id);
  await removeOldReleases(out, 3);
  expect((await listReleases(out)).names).toEqual(['wh-4.duckdb', 'wh-5.duckdb', 'wh-6.duckdb']);
  await publish(out, '1');
  await removeOldReleases(out, 3);
  expect((await listReleases(out)).names).toEqual(['wh-1.duckdb', 'wh-5.duckdb', 'wh-6.duckdb']);
});

it('names the release in a pointer file where links are not wanted, and in one place only', async () => {
  const out = temporaryFolder();
  await publish(out, '1', 'never');
  expect((await readdir(out)).sort()).toEqual(['releases', 'warehouse.json']);
  expect(await currentWarehouse(out)).toMatch(/releases\/wh-1\.duckdb$/);
  await publish(out, '2', 'auto');
  expect((await readdir(out)).sort()).toEqual(['releases', 'warehouse.duckdb']);
  expect(await currentWarehouse(out)).toMatch(/releases\/wh-2\.duckdb$/);
  await publish(out, '3', 'never');
  expect((await readdir(out)).sort()).toEqual(['releases', 'warehouse.json']);
  expect(await currentWarehouse(out)).toMatch(/releases\/wh-3\.duckdb$/);
});

it('removes releases that are newer than the newest that was ever current', async () => {
  const out = temporaryFolder();
  for (const id of ['1', '2', '3']) await publish(out, id);
  writeFileSync(join(out, 'releases', manifestName('3')), '{}');
  await removeNewerReleases(out, '2');
  expect((await readdir(join(out, 'releases'))).sort()).toEqual(['wh-1.duckdb', 'wh-2.duckdb']);
  await removeNewerReleases(out, null);
  expect(await readdir(join(out, 'releases'))).toEqual([]);
});

it('replaces a plain file at the name of the link', async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, 'warehouse.duckdb'), 'old');
  await publish(out, '1');
  expect(lstatSync(join(out, 'warehouse.duckdb')).isSymbolicLink()).toBe(true);
});

it('refuses a file that still has a write-ahead log', async () => {
  const out = temporaryFolder();
  const building = await prepareBuildingPath(out, '1');
  writeFileSync(building, 'x');
  writeFileSync(`${building}.wal`, 'x');
  await expect(placeRelease(out, building, '1')).rejects.toThrow(/write-ahead log/);
  expect(existsSync(join(out, 'warehouse.duckdb'))).toBe(false);
});

it('clears away what dead builders left', async () => {
  const out = temporaryFolder();
  const left = await prepareBuildingPath(out, '1');
  for (const path of [left, `${left}.wal`]) writeFileSync(path, 'x');
  await prepareBuildingPath(out, '2');
  expect(await readdir(join(out, 'releases'))).toEqual([]);
});

it('says that there are no releases in an empty folder', async () => {
  expect(await listReleases(temporaryFolder())).toEqual({ names: [], current: null });
});
