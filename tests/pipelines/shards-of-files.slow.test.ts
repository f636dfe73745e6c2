import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentWarehouse } from '../../src/load/release/current-release.ts';
import { writeCorpus } from '../faults/corpus.ts';
import { etl, Workplace } from '../support/etl.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';

describe('reading in parts', () => {
  const place = new Workplace();
  const outOf = (name: string) => join(place.out, name);
  let whole: Record<string, string>;

  beforeAll(async () => {
    cpSync(new URL('../../data/raw', import.meta.url).pathname, place.raw, { recursive: true });
    writeCorpus(place.raw, 5, 3);
    mkdirSync(place.out);
    expect((await etl('--raw', place.raw, '--out', outOf('whole'))).exitCode).toBe(0);
    whole = await warehouseDigest((await currentWarehouse(outOf('whole')))!);
  }, 300_000);

  afterAll(() => place.dispose());

  it.each([1, 3])(
    'gives the same warehouse in %i parts as at once',
    async (count) => {
      const readings = outOf(`readings-${count}`);
      mkdirSync(readings);
      let files = 0;
      for (let no = 1; no <= count; no++) {
        const out = outOf(`part-${no}`);
        const run = await etl('--shard', `${no}/${count}`, '--raw', place.raw, '--out', out);
        expect(run.exitCode, run.stderr).toBe(0);
        files += Number(/^(\d+) files read/.exec(run.stdout)![1]);
        const name = `readings-${no}-of-${count}.parquet`;
        renameSync(join(out, 'readings', name), join(readings, name));
        rmSync(out, { recursive: true });
      }
      expect(files).toBe(6);
      const out = outOf(`collected-${count}`);
      const run = await etl('--readings', readings, '--raw', place.raw, '--out', out);
      expect(run.exitCode, run.stderr).toBe(0);
      expect(run.stderr.match(/taken from readings/g)).toHaveLength(6);
      expect(await warehouseDigest((await currentWarehouse(out))!)).toEqual(whole);
    },
    300_000,
  );

  it('reads here what no part holds, or holds otherwise', async () => {
    const readings = outOf('readings-some');
    mkdirSync(readings);
    const out = outOf('some');
    await etl('--shard', '1/2', '--raw', place.raw, '--out', out);
    renameSync(join(out, 'readings', 'readings-1-of-2.parquet'), join(readings, 'one.parquet'));
    const run = await etl('--readings', readings, '--raw', place.raw, '--out', out);
    expect(run.exitCode, run.stderr).toBe(0);
    const taken = run.stderr.match(/taken from readings/g)?.length ?? 0;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(6);
    expect(await warehouseDigest((await currentWarehouse(out))!)).toEqual(whole);
  }, 300_000);

  it.each(['0/2', '3/2', '2', 'a/b'])('refuses part %s', async (shard) => {
    expect((await etl('--shard', shard, '--raw', place.raw, '--out', place.out)).exitCode).toBe(2);
  });
});
