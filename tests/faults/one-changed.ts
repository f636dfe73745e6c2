import { performance } from 'node:perf_hooks';
import { PROGRAMMES_A_FILE } from '../../bench/corpus/corpus.ts';
import { changeOneAmount, layOut } from '../../bench/workplace.ts';
import type { Fault } from './fault.ts';
import { observe } from './observe.ts';
import { startEtl } from './process.ts';

const SHARE_MAX = 0.1;

/** One changed file of so many files of 500 programmes: the night costs at most a tenth of the full load. */
export const oneChanged: Fault = async ({ amount, seed }) => {
  const corpus = layOut(amount * PROGRAMMES_A_FILE, seed);
  const words = ['run', '--raw', corpus.raw, '--out', corpus.out, '--log-level', 'silent'];
  const broken: string[] = [];
  const timed = async () => {
    const startedAt = performance.now();
    const { exitCode, stderr } = await startEtl(...words).ended;
    if (exitCode !== 0) broken.push(`exit code ${exitCode}: ${stderr}`);
    return (performance.now() - startedAt) / 1_000;
  };
  try {
    const full = await timed();
    changeOneAmount(corpus.paths.at(-1)!);
    const changed = await timed();
    broken.push(...(await observe(corpus.out)).disagreements);
    const share = changed / full;
    if (share > SHARE_MAX) broken.push(`${(share * 100).toFixed(1)} % of the full load`);
    const figures = `${amount} files: full ${full.toFixed(1)} s, one changed ${changed.toFixed(1)} s (${(share * 100).toFixed(1)} %)`;
    return { fault: 'a night with one changed file', tried: 1, broken, figures };
  } finally {
    corpus.dispose();
  }
};
