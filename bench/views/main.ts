import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textTable } from '../../src/load/text-table.ts';
import { makeCorpus } from './make-corpus.ts';
import { type Timing, timeViews, type ViewTime } from './time-views.ts';

const USAGE = `usage: npm run bench:views [-- --programmes 100000] [--editions 10] [--municipalities 20] [--seed 1]
       [--runs 3] [--file PATH] [--json]
Fills the star of a new warehouse with made-up rows and times every view: every column of every row, one programme, one
municipality in one year; each in milliseconds on the clock and, in brackets, of processors together. With --file, that
warehouse is timed as it is where the file exists, and kept where it does not.`;

const { values } = parseArgs({
  options: {
    programmes: { type: 'string', default: '100000' },
    editions: { type: 'string', default: '10' },
    municipalities: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    file: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hyoka-bench-'));
  const path = values.file ?? join(folder, 'warehouse.duckdb');
  try {
    if (!existsSync(path)) {
      await makeCorpus(path, {
        programmes: Number(values.programmes),
        editions: Number(values.editions),
        municipalities: Number(values.municipalities),
        newest: 2029,
        seed: Number(values.seed),
      });
    }
    const times = await timeViews(path, Number(values.runs), (time) =>
      console.error(cells(time).join('  ')),
    );
    if (values.json) console.log(JSON.stringify({ machine: cpus()[0]?.model, times }, null, 2));
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
