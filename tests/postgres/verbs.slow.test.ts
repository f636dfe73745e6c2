import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { etl, type Outcome, Workplace } from '../support/etl.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';

const SAMPLE = new URL('../../data/raw', import.meta.url).pathname;

describe.skipIf(!hasPostgres())(
  'the command line with --target postgres',
  { timeout: 600_000 },
  () => {
    const place = new Workplace();
    let server: PostgresServer;

    beforeAll(async () => {
      server = await PostgresServer.start();
      process.env.HYOKA_POSTGRES_URL = server.url();
      cpSync(SAMPLE, place.raw, { recursive: true });
      const { exitCode, stdout, stderr } = await onPostgres('run');
      expect(exitCode, stderr).toBe(0);
      expect(stdout).toMatch(/^PostgreSQL: release \S+, \d+ rows written, 0 ended$/m);
    }, 120_000);

    afterAll(async () => {
      delete process.env.HYOKA_POSTGRES_URL;
      place.dispose();
      await server?.stop();
    });

    const onPostgres = (...words: readonly string[]): Promise<Outcome> =>
      etl(...words, '--target', 'postgres', '--out', place.out, ...rawOf(words));
    const onFile = (...words: readonly string[]): Promise<Outcome> =>
      etl(...words, '--out', place.out, ...rawOf(words));
    const rawOf = ([verb]: readonly string[]) =>
      ['run', 'status', 'report'].includes(verb!) ? ['--raw', place.raw] : [];

    it.each([
      ['query', 'select * from unmet_targets order by programme_name, indicator_no, fiscal_year'],
      ['query', 'select * from cost_changes_ja order by 1, 2, 3, 5', '--format', 'csv'],
      ['query', 'select * from etl.run', '--format', 'json'],
      ['query', 'select sum(budget_yen) as total, avg(budget_yen) > 0 as positive from cost_lines'],
      ['trace', '行政経営推進事業', 'budget_yen'],
      ['trace', '行政経営推進事業', '--year', '2020', '--format', 'json'],
      ['issues', '--severity', 'warning', '--file', '112089'],
    ])('%s %s %s says what it says of the file', async (...words) => {
      const expected = await onFile(...words);
      expect(expected.exitCode, expected.stderr).toBe(0);
      expect(await onPostgres(...words)).toEqual(expected);
    });

    it('query tells a mistyped table from a database without a warehouse', async () => {
      const mistyped = await onPostgres('query', 'select * from cost_line');
      expect(mistyped.exitCode).toBe(2);
      expect(mistyped.stderr).toMatch(/"cost_line" does not exist\n$/);
      await server.query('create database bare');
      process.env.HYOKA_POSTGRES_URL = server.url('bare');
      const { stderr } = await onPostgres('query', 'select * from cost_lines');
      process.env.HYOKA_POSTGRES_URL = server.url();
      expect(stderr).toContain('nothing was loaded into this database yet');
    });

    it('report says of a release of another version how to come to one of this', async () => {
      const rename = async (from: string, to: string) =>
        withPostgres(server.address(), (client) =>
          client.query(`alter view main.fact_cost rename column ${from} to ${to}`),
        );
      await rename('budget_yen', 'budget_of_before');
      const { exitCode, stderr } = await onPostgres('report');
      await rename('budget_of_before', 'budget_yen');
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/another version of hyoka.*run --target postgres/),
      });
    });

    it.each([
      ['insert into hyoka.pointer values (9, 9)', /Only reading statements/],
      ['with gone as (delete from hyoka.part returning 1) select * from gone', /read-only/],
      ['select 1; select 2', /multiple commands/],
      ['select nothing from cost_lines', /nothing/],
      ['  -- nothing', /empty/],
    ])('refuses %s', async (sql, message) => {
      const { exitCode, stderr } = await onPostgres('query', sql);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(message);
    });

    it('exports the bytes that the file gives, and the same report', async () => {
      for (const verb of ['export', 'report']) {
        const folder = join(place.out, verb === 'export' ? 'exports' : 'report');
        const expected = await onFile(verb);
        expect(expected.exitCode, expected.stderr).toBe(0);
        const files = digests(folder);
        expect(files.size).toBeGreaterThan(5);
        expect(await onPostgres(verb)).toEqual(expected);
        expect(digests(folder)).toEqual(files);
      }
    });

    it('shows status and releases, writes only what changed, and rolls back', async () => {
      const again = await onPostgres('run');
      expect(again.stdout).toMatch(/^PostgreSQL: release \S+, there already$/m);
      const [first] = JSON.parse((await onPostgres('releases', '--format', 'json')).stdout);
      const city = readdirSync(place.raw).find((name) => /^\d{6}-/.test(name))!;
      const [file] = readdirSync(join(place.raw, city));
      const text = readFileSync(join(place.raw, city, file!), 'utf8');
      place.write(join(city, file!), text.replace('1,688千円', '1,689千円'));
      const changed = await onPostgres('run');
      expect(changed.stdout).toMatch(/^PostgreSQL: release \S+, \d+ rows written, \d+ ended$/m);
      const budget =
        "select budget_yen from cost_lines where programme_name = '行政経営推進事業' and fiscal_year = 2020";
      expect((await onPostgres('query', budget, '--format', 'csv')).stdout).toContain('1689000');
      const { release } = JSON.parse((await onPostgres('status', '--format', 'json')).stdout);
      expect(release.release).not.toBe(first.release);
      const back = await onPostgres('rollback');
      expect(back.stdout).toBe(`Release ${first.release} is the current one now.\n`);
      expect((await onPostgres('query', budget, '--format', 'csv')).stdout).toContain('1688000');
      // The newest release stays what it was: a run without changes does not undo the rollback.
      expect((await onPostgres('run')).stdout).toContain('there already');
      expect((await onPostgres('query', budget, '--format', 'csv')).stdout).toContain('1688000');
      expect((await onPostgres('rollback', 'none')).exitCode).toBe(2);
    });

    it('tells what to mend, and never a password', async () => {
      process.env.HYOKA_POSTGRES_URL = 'postgres://someone:very-secret@127.0.0.1:1/nowhere';
      const { exitCode, stdout, stderr } = await onPostgres('run', '--log-level', 'debug');
      process.env.HYOKA_POSTGRES_URL = server.url();
      expect(exitCode).toBe(2);
      expect(stderr).toContain('127.0.0.1:1/nowhere');
      expect(stdout + stderr).not.toContain('very-secret');
    });
  },
);

function digests(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
