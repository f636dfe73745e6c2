import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { benchColdStart, runOnce } from './bench-cold-start.ts';
import { benchLoad } from './bench-load.ts';
import { benchNightly } from './bench-nightly.ts';
import { benchPeers } from './bench-peers.ts';
import { benchRead } from './bench-read.ts';
import { benchReport } from './bench-report.ts';
import { benchViews } from './bench-views.ts';
import type { Row } from './row.ts';
import { asMarkdown, asText, machineLine } from './show.ts';
import { targetsOf } from './targets.ts';
import { layOut } from './workplace.ts';
import { writeFigures } from './write-figures.ts';

const PARTS = ['cold', 'read', 'load', 'nightly', 'views', 'report', 'peers'] as const;
const USAGE = `usage: npm run bench [-- OPTIONS]
Times the steps, the whole load, nights, views, cold starts, the report and scripts that do a fraction, on made-up corpora.

  --sizes 500,5000   corpora by their number of programmes: up to 500, or a multiple of those of a file
  --per-file N       programmes a file (500); 1 for cities that publish a file a programme
  --full             500, 5,000, 50,000 and 200,000 programmes
  --only PARTS       some of ${PARTS.join(',')}; nightly, views and report need load
  --repeat 3         turns of the whole load, by turns with read_csv; medians are shown
  --seed 1           seed of the corpora, which are kept in the folder for temporary files
  --json, --markdown other forms of output
  --write            puts the figures into docs/performance.md`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,5000' },
    'per-file': { type: 'string' },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
    repeat: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const parts = new Set(values.only.split(','));
const repeat = Number(values.repeat);
const rows: Row[] = [];

if (values.help) console.log(USAGE);
else if (values.write && values['per-file'] !== undefined) {
  console.error('--write keeps the figures of the usual files; leave out --per-file');
  process.exitCode = 2;
} else {
  const sizes = values.full ? '500,5000,50000,200000' : values.sizes;
  await runOnce();
  if (parts.has('cold')) note(await benchColdStart(repeat));
  for (const size of sizes.split(',')) await benchSize(Number(size));
  const targets = targetsOf(rows);
  if (values.write) writeFigures(asMarkdown(rows, targets));
  if (values.json) console.log(JSON.stringify({ machine: machineLine(), targets, rows }, null, 2));
  else console.log((values.markdown ? asMarkdown : asText)(rows, targets));
}

async function benchSize(programmes: number): Promise<void> {
  tell(`corpus of ${programmes} programmes`);
  const perFile = values['per-file'];
  const corpus = layOut(
    programmes,
    Number(values.seed),
    perFile === undefined ? undefined : Number(perFile),
  );
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
