import { afterAll, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';

const work = new Workplace();
afterAll(() => work.dispose());

const RAW = 'data/raw';
const thresholdOf = async (rule: string) => {
  const sql = `select threshold_value from etl.signal_threshold where rule = '${rule}'`;
  return (await work.query(sql))[0]?.threshold_value;
};
const signals = async (rule: string) =>
  (await work.query(`select programme_name from watch_list where rule = '${rule}'`)).length;

it('takes thresholds from the command line, notes them, and rebuilds without reading', async () => {
  const first = await etl('--raw', RAW, '--out', work.out);
  expect(first.exitCode).toBe(0);
  expect(await thresholdOf('missed_years_running')).toBe(2);
  expect(await signals('missed_years_running')).toBeGreaterThan(0);

  const flags = ['--raw', RAW, '--out', work.out, '--thresholds', 'missed_years_running=3'];
  const planned = await etl('plan', ...flags);
  expect(planned.stdout).toContain('publish a new release');
  const second = await etl(...flags);
  expect(second.exitCode).toBe(0);
  expect(second.stdout).toMatch(/files read in this run +0/);
  expect(await thresholdOf('missed_years_running')).toBe(3);
  expect(await signals('missed_years_running')).toBe(0);

  const wrong = await etl('--raw', RAW, '--out', work.out, '--thresholds', 'missed=3');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain("no signal is named 'missed'");
});
