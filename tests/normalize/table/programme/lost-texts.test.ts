import { describe, expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm(['field: remark, kind: text, labels: [備考]']);
const readRow = (row: readonly string[]) => readRows([TITLE, [...HEAD, '備考'], row], form);

describe('words that were lost on the way', () => {
  it.each(['#REF!', '#N/A', '####', 'NaN', 'null', '〃'])(
    'are no text, and %s is told with its place',
    (lost) => {
      const file = readRow(['1', '道の事業', lost, lost]);
      expect(file.records[0]!.evaluation).toMatchObject({ department: null, remark: null });
      expect(issuesOf(file, 'value-lost')).toMatchObject([
        { severity: 'warning', row: 3, column: 3, rawText: lost },
        { row: 3, column: 4 },
      ]);
    },
  );

  it('such as 同上 are lost in the place of a name, in an answer they are kept', () => {
    const file = readRow(['1', '道の事業', '同上', '同上']);
    expect(file.records[0]!.evaluation).toMatchObject({ department: null, remark: '同上' });
  });

  it('are no code, be it a number that was abridged', () => {
    for (const code of ['#REF!', '1.23457E+11']) {
      const file = readRow(ROAD.with(0, code));
      expect(file.records[0]!.evaluation.programmeCode).toBeNull();
      expect(issuesOf(file, 'value-lost')).toHaveLength(1);
    }
  });

  it('name no programme', () => {
    const rows = [TITLE, [...HEAD, '備考'], ROAD.with(1, '#REF!'), BRIDGE];
    expect(namesOf(readRows(rows, form))).toEqual(['橋の事業']);
  });
});

it.each([
  ['####', 'Widen the column'],
  ['#DIV/0!', 'Correct the formula'],
  ['#REF!', 'Correct the formula'],
])('tells of a figure shown as %s what to do about it', (lost, remedy) => {
  const amounts = smallForm([
    'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
    'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
  ]);
  const file = readRows([TITLE, [...HEAD, '決算額', '実績'], [...ROAD, lost, lost]], amounts);
  const issues = issuesOf(file, 'value-lost');
  expect(issues.map(({ column }) => column)).toEqual([4, 5]);
  for (const issue of issues) expect(issue.remedy).toContain(remedy);
});
