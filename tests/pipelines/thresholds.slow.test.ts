import { afterAll, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';

const work = new Workplace();
afterAll(() => work.dispose());

const folders = ['--raw', 'data/raw', '--out', work.out];

/** The threshold of the rule that the warehouse was made with, and the number of its signals. */
async function missedYears() {
  const [row] = await work.query(
    `select threshold_value, (select count(*) from watch_list as signal
       where signal.rule = threshold.rule) as signals
     from etl.signal_threshold as threshold where rule = 'missed_years_running'`,
  );
  return row;
}

it('takes thresholds from the command line, notes them, and rebuilds without reading', async () => {
  expect((await etl(...folders)).exitCode).toBe(0);
  expect(await missedYears()).toEqual({ threshold_value: 2, signals: 6 });

  const second = await etl(...folders, '--thresholds', 'missed_years_running=3');
  expect(second.exitCode).toBe(0);
  expect(second.stdout).toMatch(/files read in this run +0/);
  expect(await missedYears()).toEqual({ threshold_value: 3, signals: 0 });

  const wrong = await etl(...folders, '--thresholds', 'missed=3');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain("no signal is named 'missed'");

  const rest = ['--thresholds', 'missed=3', '--thresholds', 'missed_years_running=3'];
  const hidden = await etl('plan', ...folders, ...rest);
  expect(hidden.stderr).toContain("no signal is named 'missed'");
  const both = ['--thresholds', 'missed_years_running=3', '--thresholds', 'target_far_exceeded=9'];
  expect((await etl(...folders, ...both)).exitCode).toBe(0);
  expect(await missedYears()).toEqual({ threshold_value: 3, signals: 0 });
}, 300_000);
