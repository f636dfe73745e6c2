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
import { listReleases, prepareBuildingPath, publishRelease } from '../../src/load/publish.ts';
import { temporaryFolder } from './warehouse.ts';

async function publish(out: string, releaseId: string, keep?: number): Promise<string> {
  const building = await prepareBuildingPath(out, releaseId);
  writeFileSync(building, releaseId);
  return publishRelease(out, building, releaseId, keep);
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

it('keeps the newest releases only, and always the one just published', async () => {
  const out = temporaryFolder();
  for (const id of ['3', '4', '5', '6']) await publish(out, id, 3);
  expect((await listReleases(out)).names).toEqual(['wh-4.duckdb', 'wh-5.duckdb', 'wh-6.duckdb']);
  await publish(out, '1', 3);
  expect((await listReleases(out)).names).toEqual(['wh-1.duckdb', 'wh-5.duckdb', 'wh-6.duckdb']);
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
  await expect(publishRelease(out, building, '1')).rejects.toThrow(/write-ahead log/);
  expect(existsSync(join(out, 'warehouse.duckdb'))).toBe(false);
});

it('clears away what dead builders left, and nothing of a living one', async () => {
  const out = temporaryFolder();
  await prepareBuildingPath(out, '1');
  const folder = join(out, 'releases');
  const deadPid = 2 ** 22 + 12345;
  const living = `.building-0-${process.ppid}.duckdb`;
  for (const name of [
    `.building-0-${deadPid}.duckdb`,
    `.building-0-${deadPid}.duckdb.wal`,
    living,
  ]) {
    writeFileSync(join(folder, name), 'x');
  }
  await prepareBuildingPath(out, '2');
  expect(await readdir(folder)).toEqual([living]);
});

it('says that there are no releases in an empty folder', async () => {
  expect(await listReleases(temporaryFolder())).toEqual({ names: [], current: null });
});
