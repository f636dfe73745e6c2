import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { textTable } from '../../src/load/query/text-table.ts';
import { PostgresServer } from '../../tests/support/postgres/server.ts';
import { asked, wholeOf } from '../asked.ts';
import { loadWords } from '../bench-load.ts';
import { filesOf } from '../corpus/corpus.ts';
import { measureEtl } from '../measure/measured-command.ts';
import { type BenchCorpus, changeOneAmount, layOut } from '../workplace.ts';

const USAGE = `usage: npm run bench:postgres [-- --sizes 5000,50000,200000] [--seed 1] [--json]
Loads made-up corpora into a release file and on into a PostgreSQL server of its own, changes one file, and times views.`;

const OPTIONS = {
  sizes: { type: 'string', default: '5000' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What is timed: the widest view, the one with most windows, and one municipality's share of it. */
const VIEWS = {
  'sum of cost_lines': 'select fiscal_year, sum(budget_yen) from cost_lines group by fiscal_year',
  cost_changes: 'select comparability, count(*) from cost_changes group by comparability',
  'cost_changes of one city': `select count(budget_change_yen) from cost_changes
    where municipality_code = (select min(municipality_code) from dim_municipality)`,
  unmet_targets: 'select fiscal_year, count(*) from unmet_targets group by fiscal_year',
} as const;

type Figures = Readonly<Record<string, number>>;

interface PostgresOptions {
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly json: boolean;
}

function postgresOptions(words: readonly string[]): PostgresOptions | 'help' {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) return 'help';
  const sizes = values.sizes.split(',').map((size) => wholeOf('--sizes', size));
  for (const size of sizes) filesOf(size);
  return { sizes, seed: wholeOf('--seed', values.seed), json: values.json };
}

async function bench({ sizes, seed, json }: PostgresOptions): Promise<void> {
  for (const size of sizes) {
    const figures = await benchSize(size, seed);
    const rows = Object.entries(figures).map(([what, figure]) => [
      what,
      Math.round(figure * 1_000) / 1_000,
    ]);
    console.log(json ? JSON.stringify(figures) : textTable(['what', 'figure'], rows));
  }
}

async function benchSize(programmes: number, seed: number): Promise<Figures> {
  const corpus = layOut(programmes, seed);
  const server = await PostgresServer.start({
    shared_buffers: '512MB',
    fsync: 'on',
    max_wal_size: '8GB',
  });
  process.env.HYOKA_POSTGRES_URL = server.url();
  try {
    return await measure(corpus, server);
  } finally {
    await server.stop();
    corpus.dispose();
  }
}

async function measure(corpus: BenchCorpus, server: PostgresServer): Promise<Figures> {
  rmSync(corpus.out, { recursive: true, force: true });
  const duckdb = await measureEtl(loadWords(corpus));
  const full = stepOf((await toPostgres(corpus)).stderr);
  changeOneAmount(corpus.paths.at(-1)!);
  const night = await toPostgres(corpus);
  const nightly = stepOf(night.stderr);
  const [size] = await server.query(
    `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
     where relnamespace = 'hyoka'::regnamespace and relkind in ('r', 'i')`,
  );
  const views = await timeViews(server);
  return {
    'programmes × editions': corpus.programmes,
    'DuckDB, whole load, s': duckdb.seconds,
    'PostgreSQL, full load, s': full.seconds,
    'rows written': full.written,
    "PostgreSQL's speed ÷ DuckDB's": duckdb.seconds / full.seconds,
    'PostgreSQL, night with one changed file, s': nightly.seconds,
    'rows written in the night': nightly.written,
    'night ÷ full load': nightly.seconds / full.seconds,
    'PostgreSQL, MB': size.bytes / 1e6,
    ...views,
  };
}

async function toPostgres(corpus: BenchCorpus) {
  return measureEtl([...loadWords(corpus), '--target', 'postgres']);
}

function stepOf(log: string): { readonly seconds: number; readonly written: number } {
  const line = log.split('\n').find((one) => one.includes('"step":"postgres"'));
  if (line === undefined) throw new Error('the run did not tell of PostgreSQL');
  const { duration_ms, written } = JSON.parse(line);
  return { seconds: duration_ms / 1_000, written };
}

async function timeViews(server: PostgresServer): Promise<Figures> {
  const figures: [string, number][] = [];
  for (const [name, sql] of Object.entries(VIEWS)) {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const startedAt = performance.now();
      await server.query(`set search_path = main; ${sql}`);
      times.push((performance.now() - startedAt) / 1_000);
    }
    figures.push([`${name}, s`, Math.min(...times)]);
  }
  return Object.fromEntries(figures);
}

const options = asked(USAGE, postgresOptions);
if (options !== null) await bench(options);
