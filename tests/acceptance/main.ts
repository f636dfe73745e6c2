import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { textTable } from '../../src/load/query/text-table.ts';
import { queryText } from '../support/query-text.ts';
import { type Comparison, compare } from './compare.ts';
import { readAlternatives, readTruth } from './truth.ts';
import { readWarehouse } from './warehouse-facts.ts';

const USAGE = `usage: npm run acceptance -- DUMP TRUTH [ALTERNATIVES]
Loads DUMP into a warehouse of its own and compares every value of TRUTH with it. ALTERNATIVES is, where not given,
the file beside TRUTH (….alternatives.json). Exits 1 on any wrong value, on a value that is sure or likely and missing,
and where more than 2 % of the cells stay unexplained.`;

const MOST_UNEXPLAINED = 0.02;

const [dump, truthPath, alternativesPath] = process.argv.slice(2);
if (!dump || !truthPath) {
  console.log(USAGE);
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'hyoka-acceptance-'));
  try {
    process.exitCode = await accept(
      folder,
      dump,
      truthPath,
      alternativesPath ?? truthPath.replace('.truth.', '.alternatives.'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function accept(
  folder: string,
  file: string,
  truthFile: string,
  alternativesFile: string,
): Promise<number> {
  const raw = join(folder, 'raw');
  const municipality = join(raw, '112089-tokorozawa');
  await mkdir(municipality, { recursive: true });
  await copyFile(file, join(municipality, basename(file)));
  const warehousePath = runEtl(raw, join(folder, 'out'));
  const truth = readTruth(truthFile);
  const comparisons = compare(
    truth,
    await readWarehouse(warehousePath),
    readAlternatives(alternativesFile),
  );
  report(comparisons);
  const share = await unexplainedShare(warehousePath);
  console.log(`cells that stay unexplained: ${(share * 100).toFixed(2)} %`);
  const failed = comparisons.filter(isFailure).length;
  const passed = comparisons.length - failed;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && share < MOST_UNEXPLAINED ? 0 : 1;
}

/** Runs the main job as a user would. */
function runEtl(raw: string, out: string): string {
  const options = ['--raw', raw, '--out', out, '--log-level', 'error'];
  const { status } = spawnSync(process.execPath, ['pipelines/start.mjs', 'run', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`the main job ended with exit code ${status}`);
  return join(out, 'warehouse.duckdb');
}

/** What is ambiguous may be missing; nothing may be wrong. */
function isFailure({ verdict, certainty }: Comparison): boolean {
  return verdict === 'wrong' || (verdict === 'missing' && certainty !== 'ambiguous');
}

function report(comparisons: readonly Comparison[]): void {
  for (const one of comparisons.filter(({ verdict }) => verdict !== 'right')) {
    console.log(
      `${one.verdict} (${one.certainty}) ${one.programme} ${one.path}: loaded ${one.loaded}, expected ${one.expected}`,
    );
  }
  const groups = [...new Set(comparisons.map(groupOf))];
  const count = (group: string, verdict: string) =>
    comparisons.filter((one) => groupOf(one) === group && one.verdict === verdict).length;
  const rows = groups.map((group) => [
    group,
    count(group, 'right'),
    count(group, 'wrong'),
    count(group, 'missing'),
  ]);
  console.log(textTable(['group', 'right', 'wrong', 'missing'], rows));
}

function groupOf({ path }: Comparison): string {
  const [group] = path.split(/[.[]/);
  return ['costs', 'staff', 'activities', 'indicators', 'evaluator', 'sdgs'].includes(group!)
    ? group!
    : 'sheet';
}

async function unexplainedShare(warehousePath: string): Promise<number> {
  const sql = 'select sum(cells_unexplained) / sum(cells_all) as share from coverage';
  const text = await queryText(warehousePath, sql, 'json');
  return Number((JSON.parse(text) as { share: number }[])[0]?.share);
}
