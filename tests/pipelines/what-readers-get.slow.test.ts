import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';
import { threeSheets as sheets } from '../support/lab/three-sheets.ts';

const FOLDER = '112089-tokorozawa';

let place: Workplace;
let told: string;
beforeEach(() => {
  place = new Workplace();
  told = join(place.raw, '..', 'told.json');
  place.write(`${FOLDER}/a.txt`, sheets(1));
});
afterEach(() => place.dispose());

const run = (...words: readonly string[]) =>
  etl('run', '--raw', place.raw, '--out', place.out, '--notify', `cat > '${told}'`, ...words);
const notification = () => JSON.parse(readFileSync(told, 'utf8'));
const current = () =>
  /wh-(\S+)\.duckdb$/.exec(realpathSync(join(place.out, 'warehouse.duckdb')))?.[1];

it('a run after a rollback speaks of the release that readers get', async () => {
  await run();
  const first = current();
  place.write(`${FOLDER}/b.txt`, 'no sheet at all');
  expect((await run()).exitCode).toBe(3);
  const second = current();
  expect((await etl('rollback', '--out', place.out)).exitCode).toBe(0);
  const metrics = join(place.raw, '..', 'm.prom');
  const { exitCode, stdout } = await run('--metrics', metrics);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Rolled back to release ${first}; inputs unchanged since ${second}; no`);
  expect(notification()).toMatchObject({
    outcome: 'unchanged',
    release_id: first,
    rolled_back_from: second,
    files: 1,
    issues_error: 0,
  });
  expect(readFileSync(metrics, 'utf8')).toContain('hyoka_files 1\n');
});

it('status and plan say that the release was rolled back, and from which, until a newer one is published', async () => {
  const folders = ['--raw', place.raw, '--out', place.out];
  const status = async () =>
    JSON.parse((await etl('status', ...folders, '--format', 'json')).stdout);
  await run();
  const first = current();
  place.write(`${FOLDER}/b.txt`, sheets(2));
  await run();
  const second = current();
  expect((await status()).rolled_back_from).toBeNull();
  await etl('rollback', '--out', place.out);
  expect(await status()).toMatchObject({ release: { release: first }, rolled_back_from: second });
  expect((await etl('status', ...folders)).stdout).toMatch(
    new RegExp(`rolled back from +${second}`),
  );
  expect((await etl('plan', ...folders)).stdout).toContain(
    `Nothing changed since release ${second}, which was rolled back: a run would publish nothing.`,
  );
  place.write(`${FOLDER}/b.txt`, sheets(3));
  await run();
  expect((await status()).rolled_back_from).toBeNull();
});

it('status says where the report shows another release than readers get', async () => {
  const folders = ['--raw', place.raw, '--out', place.out];
  const status = async () => (await etl('status', ...folders)).stdout;
  await run();
  const first = current();
  await etl('report', ...folders);
  expect(await status()).not.toContain('the report shows');
  place.write(`${FOLDER}/b.txt`, sheets(2));
  await run();
  expect(await status()).toMatch(new RegExp(`the report shows +${first}`));
  const json = (await etl('status', ...folders, '--format', 'json')).stdout;
  expect(JSON.parse(json).report_release).toBe(first);
});

it('without a link, a run names the file that the pointer says', async () => {
  const { stdout } = await run('--links', 'never');
  const { release } = JSON.parse(readFileSync(join(place.out, 'warehouse.json'), 'utf8'));
  expect(stdout).toContain(`Warehouse: ${join(place.out, release)}\n`);
  expect(notification().warehouse).toBe(join(place.out, release));
});
