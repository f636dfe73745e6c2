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

const AMOUNT = 'field: settlement_yen, kind: money, year: label, years: [-1, 0]';
const form = smallForm([
  `${AMOUNT}, labels: ['{year}決算額']`,
  'field: rating, kind: text, labels: [総合評価]',
  'field: remark, kind: text, labels: [備考]',
]);
const LABELS = ['R4決算額', 'R5決算額', '総合評価', '備考'];

function readWith(labels: readonly string[], own: readonly string[], of = form) {
  return readRows([TITLE, [...HEAD, ...labels], [...ROAD, ...own], BRIDGE], of);
}

it('stops the table where the form does not know it, also as one more beside all others', () => {
  const file = readWith(['R4決算額', '区分', ...LABELS.slice(1)], ['1', '新規', '2', 'B', 'なし']);
  expect(namesOf(file)).toEqual([]);
  expect(issuesOf(file, 'column-unknown')).toMatchObject([{ severity: 'error', column: 5 }]);
});

describe('a label that prints a year besides what the form knows', () => {
  const ratingOf = (labels: readonly string[], own: readonly string[]) =>
    readWith(labels, own).records[0]?.evaluation.rating;

  it.each(['総合評価(R5年度)', '令和5年度総合評価'])('is the known one: %s', (label) => {
    expect(ratingOf(LABELS.with(2, label), ['1', '2', 'B', 'なし'])).toBe('B');
  });

  it('is not where it stands there for several years, or for one of another edition', () => {
    const two = ['R4総合評価', 'R5総合評価'];
    const both = LABELS.toSpliced(2, 1, ...two);
    expect(ratingOf(both, ['1', '2', 'A', 'B', 'なし'])).toBeUndefined();
    expect(ratingOf(LABELS.with(2, 'R4総合評価'), ['1', '2', 'B', 'なし'])).toBeUndefined();
  });

  it('gives figures their own year, not the one that the form gives the label', () => {
    const plain = smallForm([
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: rating, kind: text, labels: [総合評価]',
      'field: remark, kind: text, labels: [備考]',
    ]);
    const labels = ['決算額(R5年度)', '総合評価', '備考'];
    const file = readWith(labels, ['1', 'B', 'なし'], plain);
    expect(file.records[0]!.costs).toMatchObject([{ fiscalYear: 2023, settlementYen: 1000 }]);
    const older = readWith(labels.with(0, '決算額(R4年度)'), ['1', 'B', 'なし'], plain);
    expect(older.records.flatMap(({ costs }) => costs)).toEqual([]);
    expect(issuesOf(older, 'column-unknown')).toHaveLength(1);
  });
});

describe('a label that differs from a known one in 値 or 額 alone', () => {
  const plain = smallForm([
    "field: settlement_yen, kind: money, year: label, labels: ['{year}決算(千円)']",
    'field: outcome_name, kind: name, no: 1, labels: [成果指標]',
    "field: outcome_target, kind: measure, no: 1, year: label, labels: ['目標({year})']",
    "field: outcome_actual, kind: measure, no: 1, year: label, labels: ['{year}実績値']",
  ]);
  const labels = ['R5決算額(千円)', '成果指標', '目標値(R5)', 'R5実績'];

  it('is the known one', () => {
    const [record] = readWith(labels, ['1', '利用者数', '8', '9'], plain).records;
    expect(record!.costs).toMatchObject([{ fiscalYear: 2023, settlementYen: 1000 }]);
    const [year] = record!.indicators[0]!.years;
    expect([year!.fiscalYear, year!.target.value, year!.actual.value]).toEqual([2023, 8, 9]);
  });

  it('is it where the form is recognised by it, too', () => {
    const known = { ...plain, recognise: { labels: [...plain.recognise.labels, '{year}実績値'] } };
    expect(namesOf(readWith(labels, ['1', '利用者数', '8', '9'], known))).toHaveLength(2);
  });

  it('is not where the known one stands there too', () => {
    const file = readWith([...labels, '目標(R5)'], ['1', '利用者数', '8', '9', '7'], plain);
    expect(issuesOf(file, 'column-unknown')).toMatchObject([{ column: 6 }]);
  });
});

describe('a label that differs from a known one in its unit of money', () => {
  const units = smallForm(
    [
      'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
      'field: budget_yen, kind: money, under: [事業費(千円)], year: 0, labels: [予算額]',
      'field: rating, kind: text, labels: [総合評価]',
    ],
    { headerRows: 2 },
  );
  const read = (group: string, settlement: string) =>
    readRows(
      [
        TITLE,
        ['', '', '', '', group, ''],
        [...HEAD, settlement, '予算額', '総合評価'],
        [...ROAD, '3', '4', 'A'],
      ],
      units,
    );

  it('is the known one where it counts as the form does', () => {
    const file = read('事業費(千円)', '決算額(千円)');
    expect(file.records[0]!.costs).toMatchObject([{ settlementYen: 3000, budgetYen: 4000 }]);
    expect(file.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is left out where it counts otherwise, and what stands beside it is read', () => {
    const file = read('事業費(円)', '決算額(万円)');
    expect(file.records[0]!.costs).toEqual([]);
    expect(file.records[0]!.evaluation.rating).toBe('A');
    expect(issuesOf(file, 'unit-differs')).toHaveLength(2);
  });
});
