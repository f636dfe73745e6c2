import { expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const FIGURES = [
  'field: outcome_target, kind: measure, no: 1, year: 0, labels: [目標]',
  'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
];

function read(label: string, printed: string) {
  const form = smallForm([
    `field: outcome_name, kind: name, no: 1, labels: ['${label}']`,
    ...FIGURES,
  ]);
  const rows = [TITLE, [...HEAD, label, '目標', '実績'], [...ROAD, printed, '80', '75']];
  const [record] = readRows(rows, form).records;
  const [indicator] = record!.indicators;
  const units = record!.readings.filter(({ field }) => field === 'unit');
  return {
    name: indicator!.name,
    unit: indicator!.unit,
    target: indicator!.years[0]!.target.unit,
    units: units.map(({ value, column }) => [value, column]),
  };
}

it.each([
  ['指標名（単位）', '満足度（％）', '満足度', '%'],
  ['成果指標・単位', '講座(公民館)の回数\n（回）', '講座(公民館)の回数', '回'],
])('takes the unit of an item from its name under %s', (label, printed, name, unit) => {
  expect(read(label, printed)).toEqual({ name, unit, target: unit, units: [[unit, 4]] });
});

it.each([
  ['指標名（単位）', '満足度'],
  ['指標名（単位）', '満足度（5段階）'],
  ['指標名', '満足度（平均）'],
])('takes none from a name under %s such as %s', (label, printed) => {
  expect(read(label, printed)).toEqual({ name: printed, unit: null, target: null, units: [] });
});

it.each(['5人未満', '80%以上', '90件以内(年間)', '100超※'])(
  'keeps a result that is a bound as text, and reads a target: %s',
  (printed) => {
    const form = smallForm([
      'field: outcome_name, kind: name, no: 1, labels: [指標名]',
      ...FIGURES,
    ]);
    const rows = [TITLE, [...HEAD, '指標名', '目標', '実績'], [...ROAD, '相談', printed, printed]];
    const [year] = readRows(rows, form).records[0]!.indicators[0]!.years;
    expect(year!.actual).toEqual({
      raw: printed,
      value: null,
      unit: null,
      status: 'text',
      detail: 'not_numeric',
    });
    expect(year!.target.value).toBe(Number.parseInt(printed, 10));
  },
);

it('leaves fractions out under a name that prints the unit %', () => {
  const form = smallForm([
    "field: outcome_name, kind: name, no: 1, labels: ['指標名(単位)']",
    ...FIGURES,
  ]);
  const rows = [
    TITLE,
    [...HEAD, '指標名(単位)', '目標', '実績'],
    [...ROAD, '満足度(％)', '0.8', '0.75'],
  ];
  const file = readRows(rows, form);
  expect(issuesOf(file, 'percent-unclear')).toHaveLength(1);
  const [year] = file.records[0]!.indicators[0]!.years;
  expect([year!.target.value, year!.actual.value]).toEqual([null, null]);
});

it('has no item where the name says that none was set, and none of its name where figures stand beside it', () => {
  const form = smallForm([
    'field: outcome_name, kind: name, no: 1, labels: [指標名]',
    'field: outcome_unit, kind: unit, no: 1, labels: [単位]',
    ...FIGURES,
  ]);
  const heads = [...HEAD, '指標名', '単位', '目標', '実績'];
  const file = readRows(
    [
      TITLE,
      heads,
      [...ROAD, '設定なし', '－', '－', '－'],
      ['2', '橋の事業', '土木課', '該当なし', '件', '80', '75'],
    ],
    form,
  );
  const [road, bridge] = file.records.map(({ indicators }) => indicators);
  expect(road).toEqual([]);
  expect(bridge).toMatchObject([{ name: null, years: [{ target: { value: 80 } }] }]);
  expect(issuesOf(file, 'indicator-without-name')).toMatchObject([{ row: 4 }]);
  expect(file.counts.unexplained).toBe(0);
});

it.each([
  ['－', '－'],
  ['設定なし', '設定なし'],
  ['0', '0'],
])('has no indicator where its name says that there is none, beside %s', (target, actual) => {
  const form = smallForm(['field: outcome_name, kind: name, no: 1, labels: [指標名]', ...FIGURES]);
  const rows = [
    TITLE,
    [...HEAD, '指標名', '目標', '実績'],
    [...ROAD, '成果指標の設定になじまない。', target, actual],
  ];
  const { records, issues } = readRows(rows, form);
  expect(records[0]!.indicators).toEqual([]);
  expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
