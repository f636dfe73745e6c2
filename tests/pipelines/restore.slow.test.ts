import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { listReleases } from '../../src/load/release/publish.ts';
import { etl } from '../support/etl.ts';
import { makeCorpus } from '../support/lab/corpus.ts';

let place: string;
let raw: string;
let out: string;
let link: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'hyoka-restore-'));
  [raw, out] = [join(place, 'raw'), join(place, 'out')];
  link = join(out, 'warehouse.duckdb');
  write(1);
  await run();
  write(2);
  await run();
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Writes the only input file: three made-up sheets. */
function write(seed: number): void {
  const noise = { kinds: new Set<never>(), rate: 0 };
  const [file] = makeCorpus({ seed, programmes: 3, form: 'pages', noise, container: 'text' });
  mkdirSync(join(raw, '112089-tokorozawa'), { recursive: true });
  writeFileSync(join(raw, '112089-tokorozawa', 'a.txt'), file!.bytes);
}

const run = async () => (await load({ raw, out }, (runId) => openLog(runId, 'silent'))).record;
const names = async () => (await listReleases(out)).names;

/** What backups and hands do to the link. */
const LOSSES: readonly (readonly [what: string, lose: () => void])[] = [
  ['was left out', () => rmSync(link)],
  [
    'became a copy of what it led to',
    () => {
      const target = realpathSync(link);
      rmSync(link);
      copyFileSync(target, link);
    },
  ],
];

describe('a restored folder whose link', () => {
  it.each(LOSSES)('%s loses no release: the newest is the current one again', async (_, lose) => {
    const before = await names();
    expect(before).toHaveLength(2);
    lose();
    const { stdout } = await etl('status', '--raw', raw, '--out', out);
    expect(stdout).toMatch(/^release +the link to it is lost; a run brings it back$/mu);
    expect(await run()).toMatchObject({ outcome: 'unchanged' });
    expect(await names()).toEqual(before);
    expect(realpathSync(link)).toContain(before.at(-1));
  });

  it('leads where it should is not led to a damaged release by a rollback', async () => {
    const [first, second] = await names();
    chmodSync(join(out, 'releases', first!), 0o644);
    writeFileSync(join(out, 'releases', first!), 'damaged');
    const { exitCode, stderr } = await etl('rollback', '--out', out);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hyoka: Release .* cannot be opened/);
    expect(realpathSync(link)).toContain(second);
  });

  it('leads to a release that is gone gets the newest that is whole', async () => {
    const [first, second] = await names();
    const releases = join(out, 'releases');
    rmSync(join(releases, second!));
    writeFileSync(join(releases, 'wh-99990101T000000Z-0000.duckdb'), 'half');
    expect(await run()).toMatchObject({ outcome: 'published', exit_code: 0 });
    expect((await names())[0]).toBe(first);
    expect(await names()).toHaveLength(2);
    expect(readdirSync(releases).filter((name) => name.includes('9999'))).toEqual([]);
  });
});

it('a file that was renamed is not told as lost with the cache: its rows are there under the new name', async () => {
  renameSync(join(raw, '112089-tokorozawa', 'a.txt'), join(raw, '112089-tokorozawa', 'b.txt'));
  rmSync(join(out, 'cache'), { recursive: true });
  expect(await run()).toMatchObject({ outcome: 'published', exit_code: 0, programmes: 3 });
  expect(await run()).toMatchObject({ outcome: 'unchanged', exit_code: 0 });
});

it('rows of a file that is gone are told as lost with the cache, until a run with --full takes it for gone', async () => {
  const file = join(raw, '112089-tokorozawa', 'a.txt');
  const issues = async () =>
    JSON.parse(
      (await etl('issues', '--severity', 'error', '--format', 'json', '--out', out)).stdout,
    );
  renameSync(file, join(raw, '112089-tokorozawa', 'b.txt'));
  write(4);
  await run();
  rmSync(file);
  write(3);
  renameSync(file, join(raw, '112089-tokorozawa', 'c.txt'));
  rmSync(join(out, 'cache'), { recursive: true });
  expect(await run()).toMatchObject({ outcome: 'published', exit_code: 3 });
  const lost = { code: 'file-lost', path: '112089-tokorozawa/a.txt' };
  expect(await issues()).toMatchObject([lost]);
  expect(await run()).toMatchObject({ outcome: 'unchanged', exit_code: 3 });
  expect((await etl('run', '--raw', raw, '--out', out, '--full')).exitCode).toBe(0);
  expect(await issues()).toEqual([]);
});
