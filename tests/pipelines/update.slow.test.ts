import { mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type LoadOptions, load, type RunEnd } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { readManifest } from '../../pipelines/operate/manifest.ts';
import { EditSession } from '../support/edit-session.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-update-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function run(options: LoadOptions): Promise<RunEnd> {
  const end = await load(options, (runId) => openLog(runId, 'silent'));
  if (end.error !== null) throw end.error;
  return end;
}

it.each([1, 2])(
  'after any edits equals a load from scratch, row for row (seed %i)',
  async (seed) => {
    const raw = join(place, `raw-${seed}`);
    const out = join(place, `out-${seed}`);
    const session = new EditSession(raw, 160, seed);
    await run({ raw, out });
    const updates: number[] = [];
    for (let night = 0; night < 5; night++) {
      const edit = session.edit();
      const { record, warehousePath } = await run({ raw, out, prune: true });
      updates.push((await readManifest(out, record.release_id ?? ''))?.updates ?? 0);
      const fresh = await run({ raw, out: join(place, `fresh-${seed}-${night}`) });
      expect(await warehouseDigest(realpathSync(warehousePath)), edit).toEqual(
        await warehouseDigest(realpathSync(fresh.warehousePath)),
      );
    }
    expect(Math.max(...updates)).toBeGreaterThan(0);
  },
  300_000,
);

it('leaves one city as it is while another one changes, vanishes and comes back', async () => {
  const raw = join(place, 'raw-cities');
  const out = join(place, 'out-cities');
  const [tokorozawa, sapporo] = ['112089-tokorozawa', '011002-sapporo'];
  // The same sheets in both: what is alike must not be taken for one.
  new EditSession(raw, 240, 5, tokorozawa);
  const session = new EditSession(raw, 40, 5, sapporo);
  const away = join(place, 'away');
  await run({ raw, out });
  const nights: [string, () => unknown][] = [
    ['edit', () => session.edit()],
    ['two edits', () => [session.edit(), session.edit()]],
    ['gone', () => renameSync(join(raw, sapporo), away)],
    ['back', () => renameSync(away, join(raw, sapporo))],
  ];
  const updates: number[] = [];
  for (const [name, change] of nights) {
    change();
    const { record, warehousePath } = await run({ raw, out, prune: true });
    updates.push((await readManifest(out, record.release_id ?? ''))?.updates ?? 0);
    const fresh = await run({ raw, out: join(place, `fresh-${name}`) });
    expect(await warehouseDigest(realpathSync(warehousePath)), name).toEqual(
      await warehouseDigest(realpathSync(fresh.warehousePath)),
    );
  }
  // Brought up to date each time, also when all of a city went and came; an edit may change nothing that is read.
  expect(updates.at(-1)).toBeGreaterThanOrEqual(3);
}, 300_000);

it('reads nothing and publishes nothing where nothing changed', async () => {
  const raw = join(place, 'raw-same');
  const out = join(place, 'out-same');
  new EditSession(raw, 40, 3);
  const first = await run({ raw, out });
  const second = await run({ raw, out });
  const hashed = await run({ raw, out, rehash: true });
  for (const { record } of [second, hashed]) {
    expect(record).toMatchObject({
      outcome: 'unchanged',
      release_id: first.record.release_id,
      files_read: 0,
      exit_code: first.record.exit_code,
    });
  }
});
