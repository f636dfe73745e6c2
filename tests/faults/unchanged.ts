import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { corpusFiles } from '../../bench/corpus/corpus.ts';
import { listReleases } from '../../src/load/release/publish.ts';
import type { Fault } from './fault.ts';
import { startEtl } from './process.ts';

const PROGRAMMES_A_FILE = 5;
/** A file of 500 programmes has so many bytes; the rest of a smaller one is blanks, which cost nothing but their hash. */
const BYTES_A_FILE = 1_300_000;
const SECONDS_MAX = 2;
const TIMES_SHA256SUM_MAX = 2;
const HOUR_MS = 3_600_000;

/** Nights over so many files of 1.3 MB in which nothing changed: by size and times, and by digests against `sha256sum`. */
export const unchanged: Fault = async ({ place, amount, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const words = ['run', '--raw', raw, '--out', out, '--log-level', 'silent'];
  const paths = writeLargeFiles(raw, amount, seed);
  const first = await startEtl(...words).ended;
  const broken: string[] = [];
  if (first.exitCode !== 0) broken.push(`the first run ended with ${first.exitCode}`);
  const releases = (await listReleases(out)).names.length;
  const night = async (...more: string[]) => {
    const startedAt = performance.now();
    const { stdout, stderr } = await startEtl(...words, ...more).ended;
    if (!stdout.includes('Nothing changed')) broken.push(`did something: ${stdout}${stderr}`);
    return (performance.now() - startedAt) / 1_000;
  };
  const byTimes = await night();
  const hashed = await night('--rehash');
  const startedAt = performance.now();
  spawnSync('xargs', ['-0', 'sha256sum'], { input: paths.join('\0') });
  const sha256sum = (performance.now() - startedAt) / 1_000;
  if ((await listReleases(out)).names.length !== releases) broken.push('a release was published');
  if (byTimes > SECONDS_MAX) broken.push(`${byTimes.toFixed(1)} s, more than ${SECONDS_MAX} s`);
  if (hashed > sha256sum * TIMES_SHA256SUM_MAX)
    broken.push(`hashed in ${hashed.toFixed(1)} s, sha256sum in ${sha256sum.toFixed(1)} s`);
  const gigabytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e9;
  rmSync(raw, { recursive: true });
  return {
    fault: 'nights with nothing changed',
    tried: 2,
    broken,
    figures: `${paths.length} files, ${gigabytes.toFixed(1)} GB: by size and times ${byTimes.toFixed(1)} s; hashed ${hashed.toFixed(1)} s, sha256sum ${sha256sum.toFixed(1)} s`,
  };
};

function writeLargeFiles(raw: string, count: number, seed: number): string[] {
  const then = new Date(Date.now() - HOUR_MS);
  return corpusFiles(count * PROGRAMMES_A_FILE, seed, PROGRAMMES_A_FILE).map((file) => {
    const path = join(raw, file.path);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(file.absolutePath, path);
    appendFileSync(path, ' '.repeat(BYTES_A_FILE - file.bytes));
    utimesSync(path, then, then);
    return path;
  });
}
