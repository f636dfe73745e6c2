import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../support/lab/random.ts';
import { changeFile, writeCorpus } from './corpus.ts';
import { type Fault, tally } from './fault.ts';
import { leftovers } from './leftovers.ts';
import { observe } from './observe.ts';
import { startEtl, startProgram } from './process.ts';

const FILES = 60;
const CHANGED_FILES = 20;
/** Every so many runs one is left to end, and has to. */
const FINISH_EVERY = 5;

/** Kills runs at random instants, with a reader beside them: what is published stays whole, and the next run needs no help. */
export const kills: Fault = async ({ place, amount, until, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const words = ['run', '--raw', raw, '--out', out, '--log-level', 'error'];
  const random = seededRandom(seed);
  const paths = writeCorpus(raw, FILES, seed);
  await startEtl(...words).ended;
  const broken: string[] = [];
  let usualMs = 0;
  /** Lets a run end, which it has to, and learns how long one takes. */
  const finish = async (round: number) => {
    for (const path of paths.slice(0, CHANGED_FILES)) changeFile(path, round);
    const startedAt = performance.now();
    const { exitCode, stderr } = await startEtl(...words).ended;
    usualMs = performance.now() - startedAt;
    if (exitCode !== 0) broken.push(`the next run ended with ${exitCode}: ${stderr}`);
    broken.push(...leftovers(out));
  };
  await finish(0);
  const { sheets } = await observe(out);
  const reader = startProgram('./reader.ts', out);
  const endings: string[] = [];
  let tried = 0;
  for (; tried < amount && performance.now() < until; tried++) {
    for (const path of random.shuffle(paths).slice(0, CHANGED_FILES)) changeFile(path, tried + 1);
    const before = await observe(out);
    const run = startEtl(...words);
    await sleep(random.next() * usualMs * 1.2);
    run.kill();
    const { exitCode } = await run.ended;
    const after = await observe(out);
    endings.push(
      exitCode === null
        ? after.release === before.release
          ? 'killed, old release'
          : 'killed, new release'
        : `ended with ${exitCode}`,
    );
    broken.push(...after.disagreements);
    if (after.sheets !== sheets) broken.push(`${after.sheets} sheets instead of ${sheets}`);
    if (tried % FINISH_EVERY === FINISH_EVERY - 1) await finish(amount + tried);
  }
  reader.kill();
  const reads = (await reader.ended).stdout.trim().split('\n');
  broken.push(...reads.filter((line) => line !== '.'));
  return {
    fault: 'killed at random instants',
    tried,
    broken,
    figures: `${tally(endings)}; ${reads.length} reads beside`,
  };
};
