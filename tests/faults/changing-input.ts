import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../support/lab/random.ts';
import { changeFile, FOLDER, writeCorpus } from './corpus.ts';
import { type Fault, tally } from './fault.ts';
import { observe } from './observe.ts';
import { startEtl } from './process.ts';

const FILES = 6;
const CHUNKS = 8;

/** Rewrites a file piece by piece while runs read it: each release has one of its whole versions, or none and says so. */
export const changingInput: Fault = async ({ place, amount, until, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const random = seededRandom(seed);
  const [path] = writeCorpus(raw, FILES, seed);
  const versions = [await readFile(path!)];
  changeFile(path!, 1);
  versions.push(Buffer.concat([await readFile(path!), versions[0]!]));
  const whole = new Set(versions.map(digest));
  const broken: string[] = [];
  const outcomes: string[] = [];
  let tried = 0;
  for (; tried < amount && performance.now() < until; tried++) {
    const run = startEtl('run', '--raw', raw, '--out', out, '--full', '--log-level', 'silent');
    let isRunning = true;
    const writing = rewrite(
      path!,
      versions,
      () => isRunning,
      () => random.next(),
    );
    const { exitCode } = await run.ended;
    isRunning = false;
    await writing;
    const loaded = await loadedDigest(out, path!);
    if (loaded === undefined)
      outcomes.push(exitCode === 3 ? 'refused' : `refused with exit code ${exitCode}`);
    else outcomes.push(whole.has(loaded) ? 'whole version' : 'half');
    if (loaded === undefined ? exitCode !== 3 : !whole.has(loaded))
      broken.push(`${outcomes.at(-1)}`);
    broken.push(...(await observe(out)).disagreements);
  }
  return { fault: 'input changing while read', tried, broken, figures: tally(outcomes) };
};

/** Writes one version after the other, in place and in pieces, until it is told to stop; ends with a whole one. */
async function rewrite(
  path: string,
  versions: readonly Buffer[],
  goesOn: () => boolean,
  chance: () => number,
): Promise<void> {
  for (let turn = 0; goesOn(); turn++) {
    const version = versions[turn % versions.length]!;
    const file = await open(path, 'w');
    const step = Math.ceil(version.length / CHUNKS);
    for (let at = 0; at < version.length; at += step) {
      await file.write(version, at, Math.min(step, version.length - at));
      await sleep(chance() * 60);
    }
    await file.close();
    await sleep(chance() * 900);
  }
}

async function loadedDigest(out: string, path: string): Promise<string | undefined> {
  const sql = `select sha256 from etl.source_file where path = '${FOLDER}/${path.split('/').at(-1)}'`;
  const { stdout } = await startEtl('query', sql, '--out', out, '--format', 'json').ended;
  return (JSON.parse(stdout) as { readonly sha256: string }[])[0]?.sha256;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
