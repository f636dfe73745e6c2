import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measureEtl, measureNpmEtl } from './measure/measured-command.ts';
import { median } from './measure/median.ts';
import type { Row } from './row.ts';

/** Programmes of the sample in `data/raw`, one file. */
const SAMPLE_PROGRAMMES = 16;

const sampleWords = (out: string): string[] => ['run', '--out', out, '--log-level', 'silent'];

/** Loads the sample once, unmeasured: the first run of a version makes its programs and its blank warehouse, and is no usual one. */
export async function runOnce(): Promise<void> {
  const out = join(tmpdir(), `hyoka-bench-first-${process.pid}`);
  await measureEtl(sampleWords(out));
  rmSync(out, { recursive: true, force: true });
}

/** Times what a person waits for at the start: the help, and the load of the sample, each as a process of Node.js and through npm. */
export async function benchColdStart(repeat: number): Promise<Row[]> {
  const out = join(tmpdir(), `hyoka-bench-cold-${process.pid}`);
  const load = sampleWords(out);
  const rows: Row[] = [];
  const starts = [
    ['', measureEtl],
    [' through npm', measureNpmEtl],
  ] as const;
  for (const [how, measure] of starts) {
    const help = await measured(repeat, () => measure(['--help']));
    rows.push({ what: `--help${how}`, ...help });
    const sample = await measured(repeat, () => {
      rmSync(out, { recursive: true, force: true });
      return measure(load);
    });
    rows.push({ what: `one file, cold${how}`, programmes: SAMPLE_PROGRAMMES, ...sample });
  }
  rmSync(out, { recursive: true, force: true });
  return rows;
}

async function measured(repeat: number, run: () => Promise<Measured>) {
  const all: Measured[] = [];
  for (let turn = 0; turn < repeat; turn++) all.push(await run());
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: Math.max(...all.map(({ peakMegabytesOfAll }) => peakMegabytesOfAll)),
  };
}
