import { expect, it } from 'vitest';
import type { Command } from '../../pipelines/commands/command.ts';
import { exportFiles } from '../../pipelines/commands/export.ts';
import { issues } from '../../pipelines/commands/issues.ts';
import { plan } from '../../pipelines/commands/plan.ts';
import { query } from '../../pipelines/commands/query.ts';
import { releases } from '../../pipelines/commands/releases.ts';
import { report } from '../../pipelines/commands/report.ts';
import { run } from '../../pipelines/commands/run.ts';
import { runs } from '../../pipelines/commands/runs.ts';
import { serve } from '../../pipelines/commands/serve.ts';
import { status } from '../../pipelines/commands/status.ts';
import { trace } from '../../pipelines/commands/trace.ts';
import { Failure } from '../../pipelines/failure.ts';
import { parseWords } from '../../pipelines/parse-words.ts';

it.each(['--! question\nselect 1', '-- which\tyears? and it is = 1\nselect 1', '- 1'])(
  'takes %j for a statement',
  (sql) => {
    expect(parseWords(query, ['--out', 'x', sql, '--format=csv'])).toEqual({
      values: { out: 'x', format: 'csv' },
      positionals: [sql],
    });
  },
);

it('takes what follows an option for its value, also a negative number', () => {
  expect(parseWords(issues, ['--limit', '-1']).values).toEqual({ limit: '-1' });
  expect(parseWords(issues, ['--limit=-1']).values).toEqual({ limit: '-1' });
  expect(
    parseWords(run, ['--notify=cat > x', '--thresholds', '-1', '--thresholds', 'a=2']),
  ).toEqual({ values: { notify: 'cat > x', thresholds: ['-1', 'a=2'] }, positionals: [] });
});

it.each<[Command, string[], RegExp]>([
  [
    query,
    ['--fromat', 'csv', 'select 1'],
    /^Unknown option '--fromat'; did you mean --format\? add --help/,
  ],
  [query, ['--colour', 'select 1'], /^Unknown option '--colour'; add --help/],
  [run, ['--raw', '--out', 'x'], /^Option '--raw' needs a value; add --help/],
  [run, ['--raw'], /^Option '--raw' needs a value; add --help/],
  [status, ['--', '--out'], /^Unexpected argument '--out'; add --help/],
  [
    status,
    ['--out', '--', 'x'],
    /^Option '--out' needs a value\nUnexpected argument 'x'\nadd --help/,
  ],
  [run, ['-- no option'], /^Unexpected argument '-- no option'; add --help/],
])('refuses what is no option of a verb', (command, words, message) => {
  expect(() => parseWords(command, words)).toThrow(Failure);
  expect(() => parseWords(command, words)).toThrow(message);
});

it('tells all words that are wrong at once', () => {
  const words = ['--wiat', '--colour', 'red', '--keep', '2', "it's", '-xy', '--full=3', '--raw'];
  expect(() => parseWords(run, words)).toThrow(
    [
      "Unknown option '--wiat'; did you mean --wait?",
      "Unknown option '--colour'",
      "Unexpected argument 'it's'",
      "Unknown option '-x'",
      "Unknown option '-y'",
      "Option '--full' takes no value",
      "Option '--raw' needs a value",
      'add --help to see what there is',
    ].join('\n'),
  );
});

it('takes what follows an unknown option for a word where the verb takes words', () => {
  expect(() => parseWords(query, ['--colour', 'select 1', '--fromat'])).toThrow(
    "Unknown option '--colour'\nUnknown option '--fromat'; did you mean --format?\nadd --help",
  );
});

it.each(Object.entries({ run, plan, status, issues, runs, releases, exportFiles, report, serve }))(
  '%s takes no words',
  (_, command) => {
    expect(() => parseWords(command, ['extra'])).toThrow(
      /^Unexpected argument 'extra'; add --help to see what there is$/,
    );
  },
);

it('keeps words in their order', () => {
  expect(parseWords(trace, ['- 事業', 'budget_yen']).positionals).toEqual(['- 事業', 'budget_yen']);
});
