import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { YOUNG_MEGABYTES } from '../pipelines/operate/read-pool.ts';
import type { ReadSteps } from './measure/read-steps.ts';
import { type Row, ratesOf } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

const PROGRAM = fileURLToPath(new URL('./measure/read-steps-program.ts', import.meta.url));

/** Young generations are three semi-spaces; the room is that of the pipeline's reading threads. */
const ROOM = `--max-semi-space-size=${YOUNG_MEGABYTES / 3}`;

/** Times extract, clean and normalize on one core, in a process that does nothing else. */
export function benchRead(corpus: BenchCorpus): Row[] {
  const program = [ROOM, '--import', 'tsx', PROGRAM];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, {
    input: corpus.paths.join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The steps could not be timed: ${stderr}`);
  const steps = JSON.parse(stdout) as ReadSteps & { readonly peakMegabytes: number };
  if (steps.programmes !== corpus.programmes)
    throw new Error(`${steps.programmes} of ${corpus.programmes} programmes were read`);
  const { extract, clean, normalize, peakMegabytes } = steps;
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
