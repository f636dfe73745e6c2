import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../support/lab/random.ts';
import { changeFile, writeCorpus } from './corpus.ts';
import { type Fault, type FaultResult, tally } from './fault.ts';
import { leftovers } from './leftovers.ts';
import { observe } from './observe.ts';
import { startEtl } from './process.ts';

const FILES = 10;
const DISK = '160m';
const fault = 'disk full';

/** Fills a small disk before or during runs: the release before stays whole, and the run says why it ended with 2. */
export const diskFull: Fault = async (trial) => {
  const disk = join(trial.place, 'disk');
  mkdirSync(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
  if (mounted.status !== 0)
    return {
      fault,
      tried: 0,
      broken: [],
      figures: 'not tried: a small disk needs the right to mount',
    };
  try {
    return await fill(trial, disk);
  } finally {
    spawnSync('umount', [disk]);
  }
};

async function fill(
  { place, amount, until, seed }: Parameters<Fault>[0],
  disk: string,
): Promise<FaultResult> {
  const [raw, out] = [join(place, 'raw'), join(disk, 'out')];
  const ballast = join(disk, 'ballast');
  const words = ['run', '--raw', raw, '--out', out, '--keep', '2', '--log-level', 'silent'];
  const random = seededRandom(seed);
  const paths = writeCorpus(raw, FILES, seed);
  const startedAt = performance.now();
  await startEtl(...words).ended;
  const usualMs = performance.now() - startedAt;
  const broken: string[] = [];
  const endings: string[] = [];
  let tried = 0;
  for (; tried < amount && performance.now() < until; tried++) {
    changeFile(paths[tried % FILES]!, tried);
    const before = await observe(out);
    const isDuring = tried % 3 !== 0;
    if (!isDuring) fillDisk(ballast, disk, random.next() * 30_000_000);
    const run = startEtl(...words);
    if (isDuring) {
      await sleep(random.next() * usualMs);
      fillDisk(ballast, disk, random.next() * 2_000_000);
    }
    const { exitCode, stderr } = await run.ended;
    endings.push(`exit code ${exitCode}`);
    const after = await observe(out);
    broken.push(...after.disagreements);
    if (exitCode === 2 && !/disk/.test(stderr)) broken.push(`said: ${stderr}`);
    if (exitCode === 2 && after.release !== before.release) broken.push('failed, and published');
    if (exitCode !== 0 && exitCode !== 2) broken.push(`exit code ${exitCode}: ${stderr}`);
    rmSync(ballast, { force: true });
    broken.push(...leftovers(out));
  }
  const last = await startEtl(...words).ended;
  if (last.exitCode !== 0) broken.push(`the next run ended with ${last.exitCode}: ${last.stderr}`);
  return { fault, tried, broken, figures: tally(endings) };
}

/** Takes all of a disk but so many bytes. */
function fillDisk(ballast: string, disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const bytes = Math.max(0, Math.floor(bavail * bsize - left));
  try {
    writeFileSync(ballast, Buffer.alloc(bytes));
  } catch {
    // The run took some of it at the same time: the disk is full, which is what is wanted.
  }
}
