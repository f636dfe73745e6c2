import { describe, expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

/** The form counts figures of the edition, 2023, as settled, and later ones as plans. */
const form = smallForm(
  [
    "field: settlement_yen, kind: money, year: label, labels: ['{year}決算額(千円)', '{year}決算見込額(千円)', '{year}決算']",
    "field: spending_yen, kind: money, year: label, under: [事業費], labels: ['{year}', '{year}予算', '{year}計画']",
    'field: personnel_cost_yen, kind: money, year: 0, labels: [人件費見込額]',
  ],
  { headerRows: 2 },
);
const read = (group: string, label: string) => {
  const rows = [TITLE, ['', '', '', group], [...HEAD, label], [...ROAD, '1']];
  const file = readRows(rows, form);
  return {
    costs: file.records.flatMap(({ costs }) =>
      costs.map((one) => [one.phase, one.settlementYen, one.plannedYen]),
    ),
    issues: issuesOf(file, 'phase-differs'),
  };
};

describe('heads that name another phase than the form', () => {
  it.each([
    ['', 'R5決算見込額(千円)'],
    ['事業費', 'R5予算'],
    ['事業費', '令和4年度計画'],
  ])('leave an estimate or plan of a settled year out: %s %s', (group, label) => {
    const { costs, issues } = read(group, label);
    expect(costs).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'warning', row: 3, column: 4 }]);
    expect(issues[0]!.message).toContain('they are not loaded');
  });

  it('tell of a settlement of a planned year', () => {
    const { costs, issues } = read('', 'R6決算');
    expect(costs).toEqual([['planned', 1000, null]]);
    expect(issues[0]!.message).toContain('they are loaded as planned');
  });

  it.each([
    ['', 'R5決算額(千円)', ['settled', 1000, null]],
    ['', 'R4決算', ['settled', 1000, null]],
    ['事業費', 'R6予算', ['planned', null, 1000]],
    ['事業費', 'R5', ['settled', 1000, null]],
  ] as const)('are none of %s %s', (group, label, cost) => {
    expect(read(group, label)).toEqual({ costs: [cost], issues: [] });
  });
});

it('leave out what their field cannot be: 予算 above a settlement, 決算 above a budget', () => {
  const fields = (name: string) =>
    smallForm([`field: ${name}, kind: money, year: label, labels: [事業費]`], { headerRows: 2 });
  const groups = (name: string, ...printed: readonly string[]) => {
    const labels = printed.map(() => '事業費');
    const figures = printed.map((_, at) => `${at + 1}`);
    const rows = [TITLE, ['', '', '', ...printed], [...HEAD, ...labels], [...ROAD, ...figures]];
    const file = readRows(rows, fields(name));
    return {
      costs: file.records[0]!.costs.map(({ fiscalYear, budgetYen, settlementYen }) => [
        fiscalYear,
        budgetYen ?? settlementYen,
      ]),
      issues: issuesOf(file, 'phase-differs').map(({ column }) => column),
    };
  };
  expect(groups('settlement_yen', 'R5(決算)', 'R6(予算)')).toEqual({
    costs: [[2023, 1000]],
    issues: [5],
  });
  expect(groups('budget_yen', 'R4決算見込', 'R5予算額')).toEqual({
    costs: [[2023, 2000]],
    issues: [4],
  });
});
