import { performance } from 'node:perf_hooks';
import { asked } from './asked.ts';
import { benchColdStart, runOnce } from './bench-cold-start.ts';
import { benchLoad } from './bench-load.ts';
import { benchNightly } from './bench-nightly.ts';
import { benchPeers } from './bench-peers.ts';
import { benchRead } from './bench-read.ts';
import { benchReport } from './bench-report.ts';
import { benchViews } from './bench-views.ts';
import { type BenchOptions, benchOptions, USAGE } from './options.ts';
import type { Row } from './row.ts';
import { asJson, asMarkdown, asText } from './show.ts';
import { targetsOf } from './targets.ts';
import { layOut } from './workplace.ts';
import { writeFigures } from './write-figures.ts';

const rows: Row[] = [];

async function bench(options: BenchOptions): Promise<void> {
  await runOnce();
  if (options.parts.has('cold')) note(await benchColdStart(options.repeat));
  for (const size of options.sizes) await benchSize(size, options);
  const targets = targetsOf(rows);
  if (options.write) writeFigures(asMarkdown(rows, targets));
  const as = { json: asJson, markdown: asMarkdown, text: asText }[options.format];
  console.log(as(rows, targets));
}

async function benchSize(
  programmes: number,
  { parts, seed, perFile, repeat }: BenchOptions,
): Promise<void> {
  tell(`corpus of ${programmes} programmes`);
  const corpus = layOut(programmes, seed, perFile);
  try {
    if (parts.has('read')) note(await benchRead(corpus));
    if (parts.has('peers')) note(benchPeers(corpus, tell));
    if (!parts.has('load')) return;
    const loads = await benchLoad(corpus, repeat);
    note(loads);
    if (parts.has('views')) note(await benchViews(corpus));
    if (parts.has('report')) note(await benchReport(corpus));
    const whole = loads.find(({ what }) => what.startsWith('whole load'))!;
    if (parts.has('nightly')) note(await benchNightly(corpus, whole.seconds));
  } finally {
    corpus.dispose();
  }
}

function note(more: readonly Row[]): void {
  rows.push(...more);
  for (const { what, seconds } of more) tell(`  ${what}: ${seconds.toFixed(2)} s`);
}

function tell(line: string): void {
  process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);
}

const options = asked(USAGE, benchOptions);
if (options !== null) await bench(options);
