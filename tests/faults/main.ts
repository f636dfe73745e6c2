import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { textTable } from '../../src/load/query/text-table.ts';
import { changingInput } from './changing-input.ts';
import { corrupted } from './corrupted.ts';
import { diskFull } from './disk-full.ts';
import type { Fault, FaultResult } from './fault.ts';
import { kills } from './kills.ts';
import { oneChanged } from './one-changed.ts';
import { pairs } from './pairs.ts';
import { postgresLoader, postgresShards } from './postgres.ts';
import { soak } from './soak.ts';
import { unchanged } from './unchanged.ts';

/** Faults by the name of their option, with how often each is tried where nothing is said; 0 leaves one out. */
const FAULTS: Readonly<Record<string, readonly [fault: Fault, amount: number]>> = {
  kills: [kills, 300],
  'disk-full': [diskFull, 50],
  pairs: [pairs, 50],
  changing: [changingInput, 50],
  corrupted: [corrupted, 1_000],
  unchanged: [unchanged, 2_000],
  'one-changed': [oneChanged, 400],
  soak: [soak, 200],
  postgres: [postgresLoader, 50],
  'postgres-shards': [postgresShards, 20],
};

const MINUTE_MS = 60_000;

const USAGE = `usage: main.ts [FAULT ...] [--FAULT N] [--minutes N] [--seed N]
  FAULT        only these, of ${Object.keys(FAULTS).join(', ')}
  --FAULT N    how often it is tried; 0 leaves it out
  --minutes N  shared by what is tried again and again (60); a load once begun, as of corrupted, unchanged and
               one-changed, is ended all the same`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...Object.fromEntries(Object.keys(FAULTS).map((name) => [name, { type: 'string' } as const])),
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}

/** Names of faults, or the beginning of several: `postgres` is both of them. */
const chosen = Object.entries(FAULTS).filter(
  ([name]) =>
    positionals.length === 0 ||
    positionals.some((one) => name === one || name.startsWith(`${one}-`)),
);
if (chosen.length === 0) {
  console.error(`No fault is named ${positionals.join(' or ')}\n${USAGE}`);
  process.exit(2);
}
const place = mkdtempSync(join(tmpdir(), 'hyoka-faults-'));
const results: FaultResult[] = [];
try {
  for (const [at, [name, [fault, usual]]] of chosen.entries()) {
    const amount = Number((values as Readonly<Record<string, unknown>>)[name] ?? usual);
    if (amount === 0) continue;
    const folder = join(place, name);
    mkdirSync(folder);
    const left = Number(values.minutes) * MINUTE_MS - performance.now();
    // What time is left is shared by what is left to try.
    const until = performance.now() + Math.max(0, left) / (chosen.length - at);
    const result = await fault({ place: folder, amount, until, seed: Number(values.seed) });
    process.stderr.write(
      `${result.fault}: ${result.broken.length} broken in ${result.tried}; ${result.figures}\n`,
    );
    results.push(result);
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

process.stdout.write(
  textTable(
    ['fault', 'tried', 'broken'],
    results.map(({ fault, tried, broken }) => [fault, tried, broken.length]),
  ),
);
for (const { fault, figures, broken } of results) {
  process.stdout.write(
    `${fault}: ${figures}\n${[...new Set(broken)].map((line) => `  broken: ${line}\n`).join('')}`,
  );
}
process.exitCode = results.some(({ broken }) => broken.length > 0) ? 1 : 0;
