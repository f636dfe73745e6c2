import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../../src/load/query/text-table.ts';
import { asked, wholeOf } from '../asked.ts';
import { type CorpusSize, makeCorpus } from './make-corpus.ts';
import { type Timing, timeViews, type ViewTime } from './time-views.ts';

const USAGE = `usage: npm run bench:views [-- --programmes 100000] [--editions 10] [--municipalities 20] [--seed 1]
       [--runs 3] [--file PATH] [--json]
Fills the star of a new warehouse with made-up rows and times every view: every column of every row, one programme, one
municipality in one year; each in milliseconds on the clock and, in brackets, of processors together. With --file, that
warehouse is timed as it is where the file exists, and kept where it does not.`;

/** The newest edition of the made-up warehouse. */
const NEWEST = 2029;

const OPTIONS = {
  programmes: { type: 'string', default: '100000' },
  editions: { type: 'string', default: '10' },
  municipalities: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '3' },
  file: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface ViewsOptions {
  readonly size: CorpusSize;
  readonly runs: number;
  readonly file: string | undefined;
  readonly json: boolean;
}

function viewsOptions(words: readonly string[]): ViewsOptions | 'help' {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) return 'help';
  const size = {
    programmes: wholeOf('--programmes', values.programmes),
    editions: wholeOf('--editions', values.editions),
    municipalities: wholeOf('--municipalities', values.municipalities),
    newest: NEWEST,
    seed: wholeOf('--seed', values.seed),
  };
  return { size, runs: wholeOf('--runs', values.runs), file: values.file, json: values.json };
}

async function timeAll({ size, runs, file, json }: ViewsOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-bench-'));
  const path = file ?? join(folder, 'warehouse.duckdb');
  try {
    if (!existsSync(path)) await makeCorpus(path, size);
    const times = await timeViews(path, runs, (time) => console.error(cells(time).join('  ')));
    if (json) console.log(JSON.stringify({ machine: cpus()[0]?.model, times }, null, 2));
    else
      console.log(
        textTable(['view', 'rows', 'whole', 'one programme', 'city and year'], times.map(cells)),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cells({ view, rows, whole, programme, municipality }: ViewTime): (string | number)[] {
  return [view, rows, ...[whole, programme, municipality].map(shown)];
}

function shown(timing: Timing | null): string {
  if (timing === null) return '-';
  return `${Math.round(timing.clock)} (${Math.round(timing.processors)})`;
}

const options = asked(USAGE, viewsOptions);
if (options !== null) await timeAll(options);
