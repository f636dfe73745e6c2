import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type LoadOptions, load, type RunEnd } from '../../pipelines/load.ts';
import { openLog } from '../../pipelines/log.ts';
import { readManifest } from '../../pipelines/operate/manifest.ts';
import { ChangingCity } from '../support/changing-city.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

/** Files that answer with an error, as a share does that has lost its disk; and the rules of the night. */
const now = vi.hoisted(() => ({
  closed: new Set<string>(),
  corrections: new Map(),
  directions: new Map(),
}));
const refuse = (path: unknown) => {
  if (now.closed.has(String(path))) throw Object.assign(new Error('EIO'), { code: 'EIO' });
};

vi.mock('../../pipelines/operate/planning/hash-file.ts', async (original) => {
  const real = await original<typeof import('../../pipelines/operate/planning/hash-file.ts')>();
  const hashFile = async (path: string) => {
    refuse(path);
    return real.hashFile(path);
  };
  return { hashFile };
});
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readFile = async (...words: Parameters<typeof real.readFile>) => {
    refuse(words[0]);
    return real.readFile(...words);
  };
  return { ...real, default: { ...real, readFile }, readFile };
});
vi.mock('../../pipelines/rules/load-corrections.ts', () => ({
  loadCorrections: () => now.corrections,
}));
vi.mock('../../pipelines/rules/load-directions.ts', () => ({
  loadDirections: () => now.directions,
}));

const NIGHTS = 4;

async function run(options: LoadOptions): Promise<RunEnd> {
  const end = await load(options, (runId) => openLog(runId, 'silent'));
  if (end.error !== null) throw end.error;
  return end;
}

/** A night in which some files cannot be read, and people go on working. */
async function nightOfTrouble(city: ChangingCity, order: LoadOptions): Promise<string> {
  const some = city.paths().filter(() => city.random.chance(0.2));
  for (const path of some) {
    if (city.random.chance(0.8)) city.touch(path);
    now.closed.add(join(city.raw, path));
  }
  await run(order);
  const change = city.change();
  city.write();
  await run(city.random.chance(0.5) ? order : { ...order, municipality: '011002' });
  now.closed.clear();
  return `closed ${some.join()}; ${change}`;
}

it.each([1, 2])(
  'equal a whole load, whatever changes, cannot be read for a while, or is passed over (seed %i)',
  async (seed) => {
    const place = temporaryFolder();
    const city = new ChangingCity(place, seed);
    Object.assign(now, { corrections: city.corrections, directions: city.directions });
    const order = { raw: city.raw, out: join(place, 'out'), forms: [city.forms], prune: true };
    await run(order);
    const log: string[] = [];
    const updates: number[] = [];
    for (let night = 0; night < NIGHTS; night++) {
      for (let left = city.random.int(1, 3); left > 0; left--) log.push(city.change());
      city.write();
      if (city.random.chance(0.5)) log.push(await nightOfTrouble(city, order));
      if (city.random.chance(0.4)) await run({ ...order, municipality: '112089' });
      const { warehousePath, record } = await run(order);
      updates.push((await readManifest(order.out, record.release_id ?? ''))?.updates ?? 0);
      const fresh = await run({ ...order, out: join(place, `fresh-${night}`) });
      expect(await warehouseDigest(realpathSync(warehousePath)), log.join('\n')).toEqual(
        await warehouseDigest(realpathSync(fresh.warehousePath)),
      );
    }
    expect(Math.max(...updates)).toBeGreaterThan(0);
  },
  300_000,
);
