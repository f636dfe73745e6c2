import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { schemaVersion } from '../../src/load/build/record-run.ts';
import { rowsOf } from '../load/warehouse.ts';
import { etl } from '../support/etl.ts';
import { threeSheets } from '../support/lab/three-sheets.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

let place: string;
let raw: string;
let out: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'hyoka-upgrade-'));
  raw = join(place, 'raw');
  out = join(place, 'out');
  for (const seed of [1, 2]) write(`${seed}.txt`, seed);
  await run();
  today = await warehouseDigest(current());
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** What a warehouse of these files holds in this version. */
let today: Record<string, string>;

function write(name: string, seed: number): void {
  const path = join(raw, '112089-tokorozawa', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, threeSheets(seed));
}

async function run() {
  const { record, error } = await load({ raw, out }, (runId) => openLog(runId, 'silent'));
  expect(error).toBeNull();
  return record;
}

const current = () => realpathSync(join(out, 'warehouse.duckdb'));
const stage = () => join(out, 'cache', readdirSync(join(out, 'cache'))[0]!);

/** Makes the manifest that of a project whose digests of these names were others. */
function ageManifest(...names: readonly string[]): void {
  const path = current().replace(/\.duckdb$/, '.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const aged = Object.fromEntries(names.map((name) => [name, '0'.repeat(64)]));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '0.0.1', ...aged }));
}

async function change(path: string, ...statements: readonly string[]): Promise<void> {
  chmodSync(path, 0o644);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** Makes the file one that another generation of the engine has written, which this one refuses. */
function makeForeign(path: string): void {
  chmodSync(path, 0o644);
  const file = openSync(path, 'r+');
  writeSync(file, Uint8Array.of(255), 0, 1, 12);
  closeSync(file);
}

describe('a warehouse of an older version', () => {
  it('with other tables and views is built again from what was read', async () => {
    await change(
      current(),
      'drop view coverage_ja',
      'drop view coverage',
      'alter table etl.issue drop column remedy',
      `update etl.release set schema_version = '0'`,
    );
    ageManifest('schema');
    expect(await run()).toMatchObject({ outcome: 'published', files_read: 0, files_kept: 2 });
    expect(await warehouseDigest(current())).toEqual(today);
    const [release] = await rowsOf(current(), 'select schema_version from etl.release');
    expect(release).toEqual({ schema_version: schemaVersion });
    expect(await run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('that another reader has read is read again', async () => {
    ageManifest('reader', 'schema');
    expect(await run()).toMatchObject({ outcome: 'published', files_read: 2, files_kept: 0 });
    expect(await warehouseDigest(current())).toEqual(today);
  });

  it('whose kept rows are built otherwise is read again from the raw files', async () => {
    await change(stage(), 'alter table cost drop column budget_yen');
    ageManifest('schema');
    expect(await run()).toMatchObject({ outcome: 'published', files_read: 2 });
    expect(await warehouseDigest(current())).toEqual(today);
  });

  it('that another engine wrote, and this one cannot open, is made again from the raw files', async () => {
    makeForeign(current());
    makeForeign(stage());
    await expect(warehouseDigest(current())).rejects.toThrow();
    ageManifest('reader', 'schema');
    expect(await run()).toMatchObject({ outcome: 'published', files_read: 2 });
    expect(await warehouseDigest(current())).toEqual(today);
  });

  it('can be gone back to and asked while it stands', async () => {
    const older = current();
    ageManifest('schema');
    await run();
    expect((await etl('rollback', '--out', out)).exitCode).toBe(0);
    expect(current()).toBe(older);
    const words = ['query', 'select count(*) as n from programme_sheets', '--format', 'json'];
    expect(JSON.parse((await etl(...words, '--out', out)).stdout)).toEqual([{ n: 6 }]);
    expect(await run()).toMatchObject({ outcome: 'unchanged' });
  });

  it('that lacks what reports and lists read is told with the way out, as no defect', async () => {
    await change(current(), 'drop view restatements', 'alter table etl.issue drop column severity');
    expect((await etl('report', '--raw', raw, '--out', out)).stderr).toContain('is a defect');
    ageManifest('objects');
    for (const words of [['report', '--raw', raw], ['issues']]) {
      const { exitCode, stderr } = await etl(...words, '--out', out);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/another version of hyoka.*run --full/),
      });
    }
    await etl('run', '--full', '--raw', raw, '--out', out, '--log-level', 'silent');
    expect((await etl('report', '--raw', raw, '--out', out)).exitCode).toBe(0);
  });
});
