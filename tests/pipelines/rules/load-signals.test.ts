import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSignals } from '../../../pipelines/rules/load-signals.ts';
import { sqlFolder } from '../../../src/load/sql-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const thresholdIn = (rule: string, signals: ReturnType<typeof loadSignals>) =>
  signals.find((one) => one.rule === rule)?.value;

function fileOf(text: string): string {
  const path = join(temporaryFolder(), 'signals.yaml');
  writeFileSync(path, text);
  return path;
}

it('has a threshold for every rule, and no other', () => {
  const rules = readdirSync(join(sqlFolder, '60-signals'))
    .filter((name) => name.startsWith('signal_') && name !== 'signal_cells.sql')
    .map((name) => name.slice('signal_'.length, -'.sql'.length));
  expect(
    loadSignals()
      .map(({ rule }) => rule)
      .sort(),
  ).toEqual(rules.sort());
});

describe('a threshold', () => {
  it('is that of the list, else of the file, else of the project', () => {
    const file = fileOf(
      'missed_years_running: { threshold: 4 }\ntarget_far_exceeded: { threshold: 2 }',
    );
    const signals = loadSignals({ file, list: 'missed_years_running=3, reduced_yet_grown = -0.5' });
    expect(thresholdIn('missed_years_running', signals)).toBe(3);
    expect(thresholdIn('target_far_exceeded', signals)).toBe(2);
    expect(thresholdIn('reduced_yet_grown', signals)).toBe(-0.5);
    expect(thresholdIn('cost_up_result_worse', signals)).toBe(0.1);
    expect(signals.every(({ unit }) => unit !== '')).toBe(true);
  });

  it.each([
    ['no_such_rule=1', /no signal is named 'no_such_rule'/],
    ['missed_years_running', /not of the form rule=number/],
    ['missed_years_running=many', /not of the form rule=number/],
  ])('that cannot be used ends the run: %s', (list, message) => {
    expect(() => loadSignals({ list })).toThrow(message);
  });

  it('that cannot be used is told with all others', () => {
    const file = fileOf('no_such_rule: { threshold: 1 }');
    expect(() => loadSignals({ file, list: 'zzz,other_rule=2,missed_years_running=3' })).toThrow(
      /^thresholds: 'zzz' is not .*\n.*signals\.yaml: no signal is named 'no_such_rule'.*\nthresholds: no signal is named 'other_rule'/u,
    );
  });

  it('of a file that cannot be used ends the run with the name of the file', () => {
    expect(() => loadSignals({ file: fileOf('no_such_rule: { threshold: 1 }') })).toThrow(
      /signals\.yaml: no signal is named/,
    );
    expect(() => loadSignals({ file: fileOf('missed_years_running: 3') })).toThrow(
      /signals\.yaml: missed_years_running: .*A line is such as/,
    );
    const two = 'missed_years_running: 3\ntarget_far_exceeded: { threshold: many }';
    expect(() => loadSignals({ file: fileOf(two) })).toThrow(
      /missed_years_running: .*; target_far_exceeded\.threshold: /,
    );
    expect(() => loadSignals({ file: fileOf('missed: { threshold') })).toThrow(/signals\.yaml: \S/);
    expect(() => loadSignals({ file: '/no/such/file.yaml' })).toThrow(
      'The file of signals /no/such/file.yaml cannot be read: there is nothing of that name (ENOENT)',
    );
  });
});
