import { spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { makeCorpus } from '../support/lab/corpus.ts';
import type { Fault } from './fault.ts';
import { startEtl } from './process.ts';

const PROGRAMMES_A_FILE = 20;

/** Measures nights over so many files of twenty programmes: a full load, one changed file, nothing changed (by times, by digests). */
export const nights: Fault = async ({ place, amount, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const words = ['run', '--raw', raw, '--out', out, '--log-level', 'silent'];
  const noise = { kinds: new Set<never>(), rate: 0 };
  const paths: string[] = [];
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const file of makeCorpus({
    seed,
    programmes: amount * PROGRAMMES_A_FILE,
    form: 'pages',
    noise,
    container: 'text',
  })) {
    const path = join(raw, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
    utimesSync(path, hourAgo, hourAgo);
    paths.push(path);
  }
  const broken: string[] = [];
  const timed = async (expected: string, ...more: string[]) => {
    const startedAt = performance.now();
    const { stdout, stderr } = await startEtl(...words, ...more).ended;
    if (!stdout.includes(expected)) broken.push(`did not say '${expected}': ${stderr}`);
    return (performance.now() - startedAt) / 1_000;
  };
  const full = await timed('Warehouse:');
  const unchanged = await timed('Nothing changed');
  const rehash = await timed('Nothing changed', '--rehash');
  const startedAt = performance.now();
  spawnSync('sha256sum', paths);
  const sha256sum = (performance.now() - startedAt) / 1_000;
  writeFileSync(paths[0]!, '\n', { flag: 'a' });
  const oneChanged = await timed('Warehouse:');
  const share = ((100 * oneChanged) / full).toFixed(1);
  const figures = `full ${full.toFixed(1)} s; one changed ${oneChanged.toFixed(1)} s (${share} %); unchanged ${unchanged.toFixed(1)} s; unchanged, hashed ${rehash.toFixed(1)} s (sha256sum ${sha256sum.toFixed(1)} s)`;
  return { fault: `nights over ${paths.length} files`, tried: 1, broken, figures };
};
