import { chmodSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';
import { threeSheets as sheets } from '../support/lab/three-sheets.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  place.write('112089-tokorozawa/a.txt', sheets(1));
  for (const name of ['HYOKA_POSTGRES_URL', 'PGHOST', 'PGDATABASE', 'PGUSER']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  place.dispose();
});

const run = (...words: readonly string[]) =>
  etl('run', '--raw', place.raw, '--out', place.out, ...words);

it('a run that reaches OUT and not the database has failed, for metrics, notification and history alike', async () => {
  vi.stubEnv('PGHOST', '127.0.0.1');
  vi.stubEnv('PGPORT', '1');
  const metrics = join(place.raw, '..', 'm.prom');
  const told = join(place.raw, '..', 'told.json');
  const words = ['--target', 'postgres', '--metrics', metrics, '--notify', `cat > '${told}'`];
  const { exitCode, stderr } = await run(...words, '--log-level', 'silent');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^hyoka: PostgreSQL at 127\.0\.0\.1.* publishes release \S+, .*\n$/);
  expect(readFileSync(metrics, 'utf8')).toMatch(
    /hyoka_last_run_success 0\n(.*\n)*hyoka_last_run_exit_code 2\n/,
  );
  const ended = { outcome: 'failed', exit_code: 2, programmes: 3 };
  expect(JSON.parse(readFileSync(told, 'utf8'))).toMatchObject({
    ...ended,
    message: expect.stringContaining('PostgreSQL at 127.0.0.1'),
  });
  expect(JSON.parse(readFileSync(join(place.out, 'runs.jsonl'), 'utf8'))).toMatchObject(ended);
  expect(existsSync(join(place.out, 'warehouse.duckdb'))).toBe(true);
  // A release is whole before it is published: how its way onward ended is known to the releases after it.
  const outcomes = 'select outcome from etl.run order by started_at';
  expect(await place.query(outcomes)).toEqual([{ outcome: 'published' }]);
  place.write('112089-tokorozawa/b.txt', sheets(2));
  await run('--log-level', 'silent');
  expect(await place.query(outcomes)).toEqual([{ outcome: 'failed' }, { outcome: 'published' }]);
});

it.each([
  ['nonsense', /HYOKA_POSTGRES_URL is no address such as postgres:\/\/user@host\/database/],
  ['postgres://u:secret@h:99999/x', /PostgreSQL at the address that was given cannot be used: .*/],
  ['postgres://u:secret@127.0.0.1:1/x?sslrootcert=/nope', /cannot be used: ENOENT.*'\/nope'/],
])('an address that is none, %s, is told in a line without its password', async (url, message) => {
  vi.stubEnv('HYOKA_POSTGRES_URL', url);
  const { exitCode, stderr } = await etl('query', 'select 1', '--target', 'postgres');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain('secret');
});

it.each([
  ['mysql', /--target must be one of duckdb, postgres/],
  ['', /--target must be one of duckdb, postgres/],
  ['postgres', /Say which database --target postgres means/],
])('a target that cannot be, %j, is refused before anything is loaded', async (target, message) => {
  const { exitCode, stderr } = await run('--target', target);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
  expect(existsSync(place.out)).toBe(false);
});

it('a release that another version made, with other views, is not shown by those of this one', async () => {
  vi.stubEnv('PGHOST', '127.0.0.1');
  vi.stubEnv('PGPORT', '1');
  await run();
  const path = realpathSync(join(place.out, 'warehouse.duckdb')).replace(/duckdb$/, 'json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  chmodSync(path, 0o644);
  writeFileSync(path, JSON.stringify({ ...manifest, objects: 'of another version' }));
  place.write('112089-tokorozawa/b.txt', sheets(2));
  await run();
  await etl('rollback', '--out', place.out);
  const { exitCode, stderr } = await run('--target', 'postgres', '--log-level', 'silent');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /^hyoka: The release \S+ was made by another version of hyoka.* The database keeps the release that it has\.\n$/,
  );
});
