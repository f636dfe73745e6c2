import { expect, it } from 'vitest';
import { issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
  'field: outcome_target, kind: measure, no: 1, year: 0, labels: [目標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
]);
const HEADS = ['番号', '事業名', '担当課', '単位', '目標', '実績'];

function read(...items: readonly (readonly [string, string, string?])[]) {
  const rows = items.map(([target, actual, unit = ''], at) => {
    return [`${at + 1}`, `事業${at}`, '土木課', unit, target, actual];
  });
  const file = readRows([TITLE, HEADS, ...rows], form);
  return {
    values: file.records.map(({ indicators: [first] }) => {
      const { target, actual } = first!.years[0]!;
      return [target.value, actual.value];
    }),
    issues: issuesOf(file, 'value-not-numeric'),
  };
}

it.each([
  [
    ['1,300', '1.272'],
    [1300, null],
  ],
  [
    ['5,200', '5.430m', 'm'],
    [5200, null],
  ],
  [
    ['1300', '１．２７２'],
    [1300, null],
  ],
  [
    ['1.305', '1.272'],
    [1.305, 1.272],
  ],
  [
    ['2', '1.272'],
    [2, 1.272],
  ],
  [
    ['100', '70.525'],
    [100, 70.525],
  ],
  [
    ['0', '1.272'],
    [0, 1.272],
  ],
  [
    ['', '1.272'],
    [null, 1.272],
  ],
] as const)(
  '%j is read as %j: a point may be a separator beside far larger figures',
  (item, values) => {
    const found = read(item as readonly [string, string, string?]);
    expect(found.values).toEqual([values]);
    const named = found.issues.map(({ row, column }) => [row, column]);
    expect(named).toEqual(values[1] === null ? [[3, 6]] : []);
  },
);

it.each([
  [
    ['1,300m', '1.272km'],
    [1300, 1.272],
  ],
  [
    ['150人', '1.500倍'],
    [150, 1.5],
  ],
  [
    ['1300', '1.272km', 'm'],
    [1300, 1.272],
  ],
] as const)('%j of two units is read as %j', ([target, actual, unit], values) => {
  const found = read(unit ? [target, actual, unit] : [target, actual]);
  expect(found).toEqual({ values: [values], issues: [] });
});

it('reads decimals where others of the column have some', () => {
  const { values, issues } = read(['300', '2.125'], ['20', '12.500'], ['5', '0.850']);
  expect(values.map(([, actual]) => actual)).toEqual([2.125, 12.5, 0.85]);
  expect(issues).toEqual([]);
  expect(read(['300', '2.125'], ['20', '12.500']).issues).toEqual([]);
});

it('names all of a column at once', () => {
  const { values, issues } = read(['1,300', '1.272'], ['1,400', '1.372'], ['80', '75']);
  expect(values.map(([, actual]) => actual)).toEqual([null, null, 75]);
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^F3 "1\.272" .* it may be 1,272, and so has F4 "1\.372"$/u),
  ]);
});
