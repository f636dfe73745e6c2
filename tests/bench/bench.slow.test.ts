import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../bench/row.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIZE = 20;

/** No time is judged here, only that each part of the bench measures what it says. */
describe('the bench on a corpus of one small file', () => {
  let rows: readonly Row[];
  const row = (what: string): Row | undefined => rows.find((one) => one.what.startsWith(what));

  beforeAll(() => {
    const words = ['--sizes', String(SIZE), '--repeat', '1', '--json'];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'bench/main.ts', ...words, '--only', 'read,load,nightly,views'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    rows = JSON.parse(stdout).rows;
  }, 120_000);

  it.each([
    'extract',
    'clean',
    'normalize',
    'grid to record',
    'read and stage',
    'load',
    'publish',
    'whole load',
    'DuckDB read_csv',
    'R =',
    'night, no file changed',
    'night, one file changed',
    'view programme_sheets',
    'view cell_lineage, one city',
  ])('measures %s', (what) => {
    expect(row(what)?.programmes).toBe(SIZE);
    expect(row(what)?.seconds).toBeGreaterThan(0);
  });

  it('takes the steps from the log of the whole load, which they do not exceed', () => {
    const steps = ['read and stage', 'load', 'publish'].map((what) => row(what)!.seconds);
    const sum = steps.reduce((total, seconds) => total + seconds, 0);
    expect(sum).toBeLessThan(row('whole load')!.seconds);
  });

  it('knows memory and processor time of the command, not of the bench', () => {
    expect(row('whole load')?.peakMegabytes).toBeGreaterThan(50);
    expect(row('whole load')?.cpuSeconds).toBeGreaterThan(0);
  });

  it('divides the whole load by the raw table', () => {
    expect(row('R =')?.ratio).toBeCloseTo(
      row('whole load')!.seconds / row('DuckDB read_csv')!.seconds,
    );
  });
});
