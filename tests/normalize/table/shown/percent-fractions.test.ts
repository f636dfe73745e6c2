import { describe, expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm([
  'field: outcome_name, kind: name, no: 1, labels: [指標]',
  'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
  'field: outcome_target, kind: measure, no: 1, year: 0, labels: [目標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
]);

function read(...figures: readonly (readonly [unit: string, target: string, actual: string])[]) {
  const heads = [ROAD, BRIDGE, ['9', '河川事業', '河川課']];
  const rows = figures.map((cells, at) => [...heads[at]!, '満足度', ...cells]);
  const file = readRows([TITLE, [...HEAD, '指標', '単位', '目標', '実績'], ...rows], form);
  return {
    values: file.records.map(({ indicators: [one] }) => {
      const [year] = one!.years;
      return [year!.target.value, year!.actual.value];
    }),
    issues: issuesOf(file, 'percent-unclear'),
  };
}

describe('bare figures under the unit %', () => {
  it('are left out where all of them may be fractions', () => {
    const { values, issues } = read(['%', '0.705', '1.1'], ['％', '70.0%', '0.6']);
    expect(values).toEqual([
      [null, null],
      [70, null],
    ]);
    expect(issues).toMatchObject([{ severity: 'warning', row: 3, column: 6, rawText: '0.705' }]);
    expect(issues[0]!.message).toContain('all 3 bare');
  });

  it('are percentages where one is as large as these are, and zero is zero', () => {
    expect(read(['%', '0.705', '0.6'], ['%', '70.5', '0']).issues).toEqual([]);
    expect(read(['%', '0', '0'], ['件', '0.5', '1']).values).toEqual([
      [0, 0],
      [0.5, 1],
    ]);
  });

  it('are left out where another item of the table prints a quotient, and its own are all as small as fractions', () => {
    const { values, issues } = read(['%', '1', '0.996285289747400'], ['%', '7.5', '0.8']);
    expect(values).toEqual([
      [null, null],
      [7.5, 0.8],
    ]);
    expect(issues).toMatchObject([{ severity: 'warning', row: 3, column: 6, rawText: '1' }]);
    expect(issues[0]!.message).toMatch(
      /^F3 "1" may be a fraction .*and so may G3 "0\.9962[^"]*", for G3 "0\.9962/u,
    );
    const third = read(['%', '1', '0.75'], ['%', '0.2536470588', '0.25'], ['%', '95', '98.986']);
    expect(third.values).toEqual([
      [null, null],
      [null, null],
      [95, 98.986],
    ]);
    expect(third.issues).toHaveLength(2);
  });

  it('are percentages where what a program divided is as large as these are, or is counted otherwise', () => {
    expect(read(['%', '9.898630136', '0.8'], ['%', '0.5', '1']).issues).toEqual([]);
    expect(
      read(['%', '1.9', '1.4'], ['%', '0.2536470588', '0.3'], ['%', '95', '9']).issues,
    ).toHaveLength(1);
    expect(read(['%', '1.234567', '1.2'], ['%', '0.5', '7']).issues).toEqual([]);
    expect(read(['人', '0.2536470588', '1'], ['%', '0.5', '7']).issues).toEqual([]);
  });

  it('are left out where they are quotients beside percentages that nobody divided', () => {
    const { values, issues } = read(['%', '9.5', '0.853333333'], ['%', '0.5', '8.8']);
    expect(values).toEqual([
      [9.5, null],
      [0.5, 8.8],
    ]);
    expect(issues).toMatchObject([{ row: 3, column: 7, rawText: '0.853333333' }]);
    expect(read(['%', '2.345678', '0.853333333']).issues).toEqual([]);
  });

  it('are left out one by one beside a large percentage of the same indicator', () => {
    const { values, issues } = read(['%', '80%', '0.72'], ['%', '3', '0.9']);
    expect(values).toEqual([
      [80, null],
      [3, 0.9],
    ]);
    expect(issues).toMatchObject([{ row: 3, column: 7, rawText: '0.72' }]);
    expect(issues[0]!.message).toContain('F3 "80%" stands beside it');
  });

  it('are left out where only the form says the unit, for its column is empty', () => {
    const own = smallForm([
      'field: outcome_name, kind: name, no: 1, labels: [指標]',
      'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
      "field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績], unit: '%'",
    ]);
    const rows = [[...ROAD, '満足度', '', '0.705']];
    const file = readRows([TITLE, [...HEAD, '指標', '単位', '実績'], ...rows], own);
    expect(issuesOf(file, 'percent-unclear')).toHaveLength(1);
  });
});
