import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stepsOfLog } from './measure/log-steps.ts';
import { type Measured, measureEtl } from './measure/measured-command.ts';
import { median } from './measure/median.ts';
import { type Row, ratesOf } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

const RAW_TABLE = fileURLToPath(new URL('./measure/raw-table.ts', import.meta.url));

/** The command that loads a corpus. */
export const loadWords = ({ raw, out }: BenchCorpus): string[] => [
  'run',
  '--raw',
  raw,
  '--out',
  out,
  '--log-level',
  'info',
];

/** Times the whole load as the real command, and DuckDB's `read_csv` of the same files by turns; medians. Leaves the last warehouse in OUT. */
export async function benchLoad(corpus: BenchCorpus, repeat: number): Promise<Row[]> {
  const tables: number[] = [];
  const loads: Measured[] = [];
  for (let turn = 0; turn < repeat; turn++) {
    tables.push(rawTableSeconds(corpus.raw));
    rmSync(corpus.out, { recursive: true, force: true });
    loads.push(await measureEtl(loadWords(corpus)));
  }
  const seconds = median(loads.map((load) => load.seconds));
  const rawTable = median(tables);
  const peakMegabytes = Math.max(...loads.map((load) => load.peakMegabytesOfAll));
  const cpuSeconds = median(loads.map((load) => load.cpuSeconds));
  const whole = { ...ratesOf(corpus, seconds), cpuSeconds, peakMegabytes };
  return [
    ...stepRows(corpus, loads),
    { what: 'whole load, cold', ...whole },
    { what: 'DuckDB read_csv into a raw table', ...ratesOf(corpus, rawTable) },
    { what: 'R = whole load ÷ read_csv', ...whole, ratio: seconds / rawTable },
  ];
}

/** Seconds of the statement alone, in a process of its own with all cores. */
function rawTableSeconds(raw: string): number {
  const said = execFileSync(process.execPath, ['--import', 'tsx', RAW_TABLE, raw]);
  return (JSON.parse(String(said)) as { readonly seconds: number }).seconds;
}

function stepRows(corpus: BenchCorpus, loads: readonly Measured[]): Row[] {
  const steps = loads.map(({ stderr }) => stepsOfLog(stderr));
  const names = [
    ['read and stage (all cores)', 'read'],
    ['load', 'load'],
    ['publish', 'publish'],
  ] as const;
  return names.map(([what, name]) => ({
    what,
    ...ratesOf(corpus, median(steps.map((step) => step[name]))),
  }));
}
