import { describe, expect, test } from 'vitest';
import { emptyScore, type Score } from '../support/lab/tally.ts';
import { reportJson, reportMistake, reportTable } from './report.ts';

const score: Score = {
  ...emptyScore(),
  groups: {
    numbers: { right: 1999, wrong: 1, missing: 0, invented: 0 },
    categories: { right: 3, wrong: 0, missing: 1, invented: 0 },
    texts: { right: 1, wrong: 0, missing: 0, invented: 1 },
  },
  programmes: { expected: 5, found: 4, lost: 0, invented: 0, merged: 1 },
  issues: { due: 4, named: 3 },
};

describe('reportTable', () => {
  test('shows precision and recall, never rounded up to 100', () => {
    const line = reportTable([{ name: 'one level', score }]).split('\n')[2] ?? '';
    expect(line.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'one level',
      '99.95 / 99.95',
      '100.00 / 75.00',
      '50.00 / 100.00',
      '4/5, 1 merged',
      '75.00',
      '',
    ]);
  });

  test('a level without anything lost has no share of issues', () => {
    expect(reportTable([{ name: 'empty', score: emptyScore() }])).toContain('| -      |');
  });
});

test('reportJson gives shares and counts', () => {
  const [row] = JSON.parse(reportJson([{ name: 'one level', score }]));
  expect(row.groups.categories).toEqual({ ...score.groups.categories, precision: 1, recall: 0.75 });
  expect(row.issues).toEqual({ due: 4, named: 3 });
});

test('reportMistake shows what is printed, what was read and the block', () => {
  const text = reportMistake('one level', {
    kind: 'missing',
    key: 'budget.c',
    expected: 1000,
    got: null,
    programme: '若葉原事業',
    path: 'lab-1.txt',
    text: ['7| [0] 財務課'],
  });
  expect(text).toContain('missing budget.c in 若葉原事業 (lab-1.txt)');
  expect(text).toContain('printed: 1000');
  expect(text).toContain('read:    (nothing)');
  expect(text).toContain('7| [0] 財務課');
});
