import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { changeFile, writeCorpus } from './corpus.ts';
import { type Fault, tally } from './fault.ts';
import { observe } from './observe.ts';
import { startEtl } from './process.ts';

const FILES = 10;

/** Starts two runs at once: one works, the other waits (every second pair) or ends with 5. */
export const pairs: Fault = async ({ place, amount, until, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const words = ['run', '--raw', raw, '--out', out, '--log-level', 'error'];
  const paths = writeCorpus(raw, FILES, seed);
  await startEtl(...words).ended;
  const broken: string[] = [];
  const endings: string[] = [];
  let tried = 0;
  for (; tried < amount && performance.now() < until; tried++) {
    changeFile(paths[tried % FILES]!, tried);
    const releasesBefore = await publishedRuns(out);
    const isWaiting = tried % 2 === 1;
    const both = [
      startEtl(...words, ...(isWaiting ? ['--wait'] : [])),
      startEtl(...words, ...(isWaiting ? ['--wait'] : [])),
    ];
    const codes = (await Promise.all(both.map(({ ended }) => ended)))
      .map(({ exitCode }) => exitCode)
      .sort();
    endings.push(`${isWaiting ? 'waiting ' : ''}${codes.join(' and ')}`);
    const published = (await publishedRuns(out)) - releasesBefore;
    if (published !== 1) broken.push(`${published} of two runs published`);
    const areRight = codes[0] === 0 && (codes[1] === 0 || (!isWaiting && codes[1] === 5));
    if (!areRight) broken.push(`exit codes ${codes.join(' and ')}`);
    broken.push(...(await observe(out)).disagreements);
  }
  return { fault: 'two runs at once', tried, broken, figures: tally(endings) };
};

async function publishedRuns(out: string): Promise<number> {
  const { stdout } = await startEtl('runs', '--out', out, '--limit', '1000', '--format', 'json')
    .ended;
  const runs = JSON.parse(stdout) as { readonly outcome: string }[];
  return runs.filter(({ outcome }) => outcome === 'published').length;
}
