import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { YOUNG_MEGABYTES } from '../pipelines/operate/reading/reading-thread.ts';
import { bundle } from '../pipelines/start/bundle.mjs';
import { ENGINE_OPTIONS } from '../pipelines/start/engine.mjs';
import type { ReadSteps } from './measure/read-steps.ts';
import { type Row, ratesOf } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = { read: 'bench/measure/read-steps-program.ts' };

/** Young generations are three semi-spaces; the room is that of the pipeline's reading threads. */
const ROOM = `--max-semi-space-size=${YOUNG_MEGABYTES / 3}`;

/** Times extract, clean and normalize on one core, in a process that does nothing else and is made as the pipeline's are. */
export async function benchRead(corpus: BenchCorpus): Promise<Row[]> {
  const { extract, clean, normalize, peakMegabytes } = await timed(corpus);
  const row = (what: string, seconds: number): Row => ({
    what: `${what} (one core)`,
    ...ratesOf(corpus, seconds),
    peakMegabytes,
  });
  return [
    row('extract', extract),
    row('clean', clean),
    row('normalize', normalize),
    row('grid to record', clean + normalize),
  ];
}

interface Timed extends ReadSteps {
  readonly peakMegabytes: number;
}

async function timed(corpus: BenchCorpus): Promise<Timed> {
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-read-'));
  try {
    await bundle(ROOT, PROGRAM, folder);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [ROOM, ...ENGINE_OPTIONS, join(folder, 'read.cjs')],
      { input: corpus.paths.join('\n'), encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The steps could not be timed: ${stderr}`);
    const steps = JSON.parse(stdout) as Timed;
    if (steps.programmes !== corpus.programmes)
      throw new Error(`${steps.programmes} of ${corpus.programmes} programmes were read`);
    return steps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
