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
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
]);
const HEADER = [...HEAD, '予算額', '決算額'];

function amounts(...below: readonly (readonly string[])[]) {
  const file = readRows([TITLE, HEADER, ...below], form);
  const [cost] = file.records[0]!.costs;
  return {
    amounts: [cost?.budgetYen ?? null, cost?.settlementYen ?? null],
    units: issuesOf(file, 'unit-differs'),
    strays: issuesOf(file, 'row-without-name'),
  };
}

const ROW = [...ROAD, '10', '9'];

describe('a unit of money that is printed below the header', () => {
  it('in a row of units counts for its own column', () => {
    const read = amounts(['', '', '', '(千円)', '円'], ROW);
    expect(read.amounts).toEqual([10_000, null]);
    expect(read.units).toMatchObject([{ severity: 'warning', row: 3, column: 5 }]);
    expect(read.strays).toEqual([]);
  });

  it('and another in the title leave open which of them holds', () => {
    const heads = [...HEAD, '予算額（千円）', '決算額(千円)'];
    const own = smallForm([
      'field: budget_yen, kind: money, year: 0, labels: [予算額（千円）]',
      'field: settlement_yen, kind: money, year: 0, labels: [決算額（千円）]',
    ]);
    const read = (title: string) => readRows([[...TITLE, title], heads, ROW], own);
    expect(read('(単位：千円)').records[0]!.costs[0]).toMatchObject({ budgetYen: 10_000 });
    const file = read('(単位：円)');
    expect(file.records[0]!.costs).toEqual([]);
    expect(issuesOf(file, 'unit-differs')).toMatchObject([{ row: 1, rawText: '(単位：円)' }]);
  });

  it('beside other words is in a row of its own', () => {
    expect(amounts(['', '', '注', '千円', '5'], ROW).strays).toMatchObject([{ row: 3 }]);
  });

  it.each(['※金額の単位は円です', '（単位：円）'])('in the note %s counts for all', (note) => {
    const read = amounts(ROW, [note]);
    expect(read.amounts).toEqual([null, null]);
    expect(read.units).toMatchObject([{ row: 4, column: 1 }]);
  });

  it('says nothing where it is the one of the form, or the unit of something else', () => {
    for (const note of [
      ['(単位:千円)'],
      ['', '', '', '', '円'],
      ['', '', '単位コスト'.repeat(12), '円'],
      ['※単位コスト(円)=決算額÷件数'],
      ['※単位当たりの経費（円）は別紙のとおり'],
    ])
      expect(amounts(ROW, note, [...BRIDGE, '1', '2'])).toMatchObject({
        amounts: [10_000, 9_000],
        units: [],
      });
  });
});

it('is that of a group above where the form names the group with it', () => {
  const grouped = smallForm(
    [
      "field: settlement_yen, kind: money, year: label, under: ['決算(千円)'], labels: ['{year}']",
      "field: personnel_cost_yen, kind: money, year: label, under: ['人件費(円)'], labels: ['{year}']",
    ],
    { headerRows: 2 },
  );
  const heads = [
    [...HEAD, '決算（千円）', '人件費（円）'],
    ['', '', '', 'R5', 'R5'],
  ];
  const file = readRows([TITLE, ...heads, [...ROAD, '9', '¥7,500']], grouped);
  expect(file.records[0]!.costs).toMatchObject([{ settlementYen: 9_000, personnelCostYen: 7_500 }]);
  expect(issuesOf(file, 'unit-differs')).toEqual([]);
});

it('in another unit than before holds for the amounts beside it that print none', () => {
  const own = smallForm([
    "field: settlement_yen, kind: money, year: 0, labels: ['事業費(千円)']",
    'field: general_fund_yen, kind: money, year: 0, labels: [一般財源]',
  ]);
  const read = (...heads: readonly string[]) =>
    readRows([TITLE, [...HEAD, ...heads], [...ROAD, '9', '4']], own);
  expect(read('事業費(千円)', '一般財源').records[0]!.costs).toMatchObject([
    { settlementYen: 9_000, generalFundYen: 4_000 },
  ]);
  const changed = read('事業費(円)', '一般財源');
  expect(changed.records[0]!.costs).toEqual([]);
  expect(issuesOf(changed, 'unit-differs')[0]!.message).toContain('column(s) D, E');
  // Another head that still counts as the form does keeps the unit of those without one.
  const mixed = smallForm([
    "field: settlement_yen, kind: money, year: 0, labels: ['事業費(千円)']",
    "field: personnel_cost_yen, kind: money, year: 0, labels: ['人件費(円)']",
    'field: general_fund_yen, kind: money, year: 0, labels: [一般財源]',
  ]);
  const file = readRows(
    [TITLE, [...HEAD, '事業費(千円)', '人件費(円)', '一般財源'], [...ROAD, '9', '7500', '4']],
    mixed,
  );
  expect(file.records[0]!.costs).toMatchObject([
    { settlementYen: 9_000, personnelCostYen: 7_500, generalFundYen: 4_000 },
  ]);
});
