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

it('without a link, a run names the file that the pointer says', async () => {
  const { stdout } = await run('--links', 'never');
  const { release } = JSON.parse(readFileSync(join(place.out, 'warehouse.json'), 'utf8'));
  expect(stdout).toContain(`Warehouse: ${join(place.out, release)}\n`);
  expect(notification().warehouse).toBe(join(place.out, release));
});
