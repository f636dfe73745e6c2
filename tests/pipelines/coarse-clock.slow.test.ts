import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoadOptions, load } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import type { KnownFile, Manifest } from '../../pipelines/operate/manifest.ts';
import { rowsOf } from '../load/warehouse.ts';
import { threeSheets } from '../support/lab/three-sheets.ts';

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);
const FOLDER = '112089-tokorozawa';
const OTHER_FOLDER = '032034-ofunato';

let place: string;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hyoka-clock-')));
  for (const folder of [FOLDER, OTHER_FOLDER])
    mkdirSync(join(place, 'raw', folder), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const at = (folder: string, name: string) => join(place, 'raw', folder, name);
const sheets = (seed: number) => Buffer.from(threeSheets(seed)).toString('utf8');
/** The same sheets, as long, with another settlement. */
const rewritten = sheets(1).replace(/(?<=[1-9][\d,]*)\d千円/u, (end) =>
  end.startsWith('7') ? '8千円' : '7千円',
);

const run = async (options: Partial<LoadOptions> = {}) => {
  const places = { raw: join(place, 'raw'), out: join(place, 'out') };
  const { record, error } = await load({ ...places, ...options }, (id) => openLog(id, 'silent'));
  expect(error ?? null).toBeNull();
  return record;
};
const rows = (sql: string) => rowsOf(realpathSync(join(place, 'out', 'warehouse.duckdb')), sql);

/** Changes what the newest release knows of its files. */
function rewriteManifest(change: (manifest: Manifest) => Manifest): void {
  const folder = join(place, 'out', 'releases');
  const name = readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()
    .at(-1)!;
  const manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
  writeFileSync(join(folder, name), JSON.stringify(change(manifest)));
}

/** Writes a file again so that its size and times are those that the last run saw, which was just then: so a coarse clock shows it. */
function rewriteUnseen(path: string): void {
  writeFileSync(path, rewritten);
  utimesSync(path, AN_HOUR_AGO, AN_HOUR_AGO);
  const { size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  const stamps = { bytes: Number(size), modified: String(mtimeNs), changed: String(ctimeNs) };
  const looked_at = new Date(Number(mtimeNs / 1_000_000n) + 500).toISOString();
  const of = (file: KnownFile) => (path.endsWith(file.path) ? { ...file, ...stamps } : file);
  rewriteManifest((manifest) => ({ ...manifest, looked_at, files: manifest.files.map(of) }));
}

/** What a whole load of the same files would hold. */
async function expectRewritten(): Promise<void> {
  const [sum] = await rows('select sum(settlement_yen + budget_yen) as yen from cost_lines');
  await load({ raw: join(place, 'raw'), out: join(place, 'fresh') }, (id) => openLog(id, 'silent'));
  const fresh = realpathSync(join(place, 'fresh', 'warehouse.duckdb'));
  const whole = await rowsOf(
    fresh,
    'select sum(settlement_yen + budget_yen) as yen from cost_lines',
  );
  expect(sum).toEqual(whole[0]);
}

beforeEach(async () => {
  expect(rewritten).not.toBe(sheets(1));
  expect(Buffer.byteLength(rewritten)).toBe(Buffer.byteLength(sheets(1)));
  writeFileSync(at(FOLDER, 'a.txt'), sheets(1));
  writeFileSync(at(OTHER_FOLDER, 'b.txt'), sheets(2));
  await run();
  rewriteUnseen(at(FOLDER, 'a.txt'));
});

it('does not hide a change from the next run', async () => {
  expect(await run()).toMatchObject({ outcome: 'published', files_read: 1 });
  await expectRewritten();
});

it('does not hide a change where runs in between looked at another city only', async () => {
  const other = { municipality: '032034' };
  writeFileSync(at(OTHER_FOLDER, 'b.txt'), sheets(3));
  expect(await run(other)).toMatchObject({ outcome: 'published', files_read: 1 });
  // Written anew with the same content: nothing changes, but for what the manifest knows of times.
  writeFileSync(at(OTHER_FOLDER, 'b.txt'), sheets(3));
  expect(await run(other)).toMatchObject({ outcome: 'unchanged' });
  expect(await run()).toMatchObject({ outcome: 'published', files_read: 1 });
  await expectRewritten();
});

it('does not hide a change where the file was gone for a night', async () => {
  const { dev, ino } = statSync(at(FOLDER, 'a.txt'));
  const [aside, path] = [join(place, 'a.txt'), at(FOLDER, 'a.txt')];
  renameSync(path, aside);
  await run();
  renameSync(aside, path);
  expect(statSync(path)).toMatchObject({ dev, ino });
  const changed = String(statSync(path, { bigint: true }).ctimeNs);
  // To be mounted again changes no times, to be renamed does.
  rewriteManifest((manifest) => ({
    ...manifest,
    files: manifest.files.map((file) =>
      file.path.endsWith('a.txt') ? { ...file, changed } : file,
    ),
  }));
  await run();
  await expectRewritten();
});
