import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoadOptions, load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { type PlanOptions, planRun } from '../../pipelines/operate/planning/plan-run.ts';
import { loadMunicipalities } from '../../pipelines/rules/municipality.ts';
import { loadRules } from '../../pipelines/rules/rules.ts';
import { rowsOf } from '../load/warehouse.ts';
import { makeCorpus } from '../support/lab/corpus.ts';

/** Files and folders that answer with an error, as a share does that has lost its disk; rights do not stop every user. */
const closed = vi.hoisted(() => new Set<string>());
const refuse = (path: unknown) => {
  if (closed.has(String(path))) throw Object.assign(new Error('EIO'), { code: 'EIO' });
};

vi.mock('../../pipelines/operate/planning/hash-file.ts', async (original) => {
  const { hashFile } =
    await original<typeof import('../../pipelines/operate/planning/hash-file.ts')>();
  return {
    hashFile: async (path: string) => {
      refuse(path);
      return hashFile(path);
    },
  };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readdir = async (...words: Parameters<typeof real.readdir>) => {
    refuse(words[0]);
    return real.readdir(...words);
  };
  return { ...real, default: { ...real, readdir }, readdir };
});

let place: string;
let raw: string;
let out: string;
beforeEach(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hyoka-unreadable-')));
  raw = join(place, 'raw');
  out = join(place, 'out');
  closed.clear();
  write('a.txt', 1);
  write('b.txt', 2);
  await run();
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const FOLDER = '112089-tokorozawa';
const pathOf = (name: string) => join(raw, FOLDER, name);

/** A file of three made-up sheets. */
function write(name: string, seed: number): void {
  const noise = { kinds: new Set<never>(), rate: 0 };
  const [file] = makeCorpus({ seed, programmes: 3, form: 'pages', noise, container: 'text' });
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), file!.bytes);
}

const run = async (options: Partial<LoadOptions> = {}) =>
  (await load({ raw, out, ...options }, (runId) => openLog(runId, 'silent'))).record;
const planned = async (options: Partial<PlanOptions> = {}) =>
  planRun({ raw, out, ...options }, await loadRules([]), loadMunicipalities());
const warehouse = () => realpathSync(join(out, 'warehouse.duckdb'));
const loadedPaths = () =>
  rowsOf(
    warehouse(),
    `select distinct parse_filename(source_path) as name from programme_sheets order by 1`,
  );
const errors = () =>
  rowsOf(
    warehouse(),
    `select code, parse_filename(path) as name from etl.issue where severity = 'error'`,
  );

describe('a file that cannot be read any more', () => {
  it('keeps its rows and is an error in every release until it can be read', async () => {
    closed.add(pathOf('b.txt'));
    expect(await run({ rehash: true })).toMatchObject({ outcome: 'published', exit_code: 3 });
    const asBefore = [{ name: 'a.txt' }, { name: 'b.txt' }];
    const error = [{ code: 'file-unreadable', name: 'b.txt' }];
    expect(await loadedPaths()).toEqual(asBefore);
    expect(await errors()).toEqual(error);
    expect(await run()).toMatchObject({ outcome: 'unchanged', exit_code: 3 });
    write('a.txt', 3);
    expect(await run()).toMatchObject({ outcome: 'published', exit_code: 3, files_read: 1 });
    expect(await loadedPaths()).toEqual(asBefore);
    expect(await errors()).toEqual(error);
    closed.clear();
    expect(await run()).toMatchObject({ outcome: 'published', exit_code: 0, files_read: 0 });
    expect(await errors()).toEqual([]);
    expect(await run()).toMatchObject({ outcome: 'unchanged', exit_code: 0 });
  });

  it('is not pruned', async () => {
    closed.add(pathOf('b.txt'));
    await run({ rehash: true, prune: true });
    expect(await loadedPaths()).toEqual([{ name: 'a.txt' }, { name: 'b.txt' }]);
  });
});

describe('a file that never could be read', () => {
  beforeEach(() => {
    const manifest = JSON.parse(readFileSync(manifestPath(), 'utf8'));
    const known = manifest.files.find(({ path }: { path: string }) => path.endsWith('b.txt'));
    Object.assign(known, { sha256: null, form: null, edition: null });
    writeFileSync(manifestPath(), JSON.stringify(manifest));
  });
  const manifestPath = () => warehouse().replace(/\.duckdb$/, '.json');
  const planOfB = async () => (await planned()).files.find(({ path }) => path.endsWith('b.txt'));

  it('is tried every night, and calls for a release as soon as it can be read', async () => {
    closed.add(pathOf('b.txt'));
    expect(await planOfB()).toMatchObject({
      action: 'read',
      reason: 'still cannot be read: the disk or the network share fails (EIO)',
    });
    expect((await planned()).changes).toEqual([]);
    closed.clear();
    expect(await planOfB()).toMatchObject({ action: 'read', reason: 'can be read now' });
    expect((await planned()).changes).toHaveLength(1);
  });
});

it('a folder that cannot be read loses nothing, not even to --prune', async () => {
  closed.add(join(raw, FOLDER));
  mkdirSync(join(raw, '032034-ofunato'));
  writeFileSync(join(raw, '032034-ofunato', 'letter.txt'), 'no sheet');
  expect(await run({ prune: true })).toMatchObject({ outcome: 'published', exit_code: 3 });
  expect(await loadedPaths()).toEqual([{ name: 'a.txt' }, { name: 'b.txt' }]);
});
