import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { textTable } from '../../src/load/text-table.ts';
import { etl } from '../../tests/support/etl.ts';
import { browse } from './browse.ts';
import { makeHistory } from './corpus.ts';

const USAGE = `usage: npm run bench:report [-- --programmes 5000] [--editions 10] [--folder DIR]
Makes up the dumps of a city over years, loads them, builds the report, and opens it in Chromium from a server on this
machine. Fails where a bound is not held. With --folder the input and the warehouse are kept there for the next time.`;

const FIRST_YEAR = 2016;

const { values } = parseArgs({
  options: {
    programmes: { type: 'string', default: '5000' },
    editions: { type: 'string', default: '10' },
    folder: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else {
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'hyoka-bench-'));
  try {
    await measure(folder, Number(values.programmes), Number(values.editions));
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, programmes: number, editions: number): Promise<void> {
  const [raw, out] = [join(folder, 'raw'), join(folder, 'out')];
  if (!existsSync(join(out, 'warehouse.duckdb'))) {
    for (const { path, bytes } of makeHistory(FIRST_YEAR, editions, programmes, 1)) {
      mkdirSync(dirname(join(raw, path)), { recursive: true });
      writeFileSync(join(raw, path), bytes);
    }
    const { exitCode, stderr } = await etl('--raw', raw, '--out', out, '--log-level', 'error');
    if (exitCode !== 0) throw new Error(stderr);
  }
  const built = await buildReport(raw, out);
  const times = await browse(out);
  const rows: [string, number, string, number][] = [
    ['report built', built.milliseconds / 1000, 's', 60],
    ['its processor time', built.cpuMilliseconds / 1000, 's', Number.POSITIVE_INFINITY],
    ['its memory at most', built.peakMegabytes, 'MB', 1000],
    ['overview opens', times.overview, 'ms', 1000],
    ['a programme opens', times.programme, 'ms', 1000],
    ['costs open', times.costs, 'ms', Number.POSITIVE_INFINITY],
    ['search answers a key', times.search, 'ms', 100],
  ];
  const text = rows.map(([name, value, unit, bound]) => [
    name,
    Math.round(value * 10) / 10,
    unit,
    Number.isFinite(bound) ? `below ${bound}` : '',
  ]);
  console.log(`${programmes} programmes, ${editions} editions`);
  console.log(textTable(['what', 'measured', 'unit', 'bound'], text));
  if (rows.some(([, value, , bound]) => value >= bound)) process.exitCode = 1;
}

async function buildReport(raw: string, out: string) {
  const words = [
    '--import',
    'tsx',
    'bench/report/build.ts',
    join(out, 'warehouse.duckdb'),
    raw,
    out,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as Record<'milliseconds' | 'cpuMilliseconds' | 'peakMegabytes', number>;
}
