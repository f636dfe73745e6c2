import { expect, it } from 'vitest';
import { HEAD, issuesOf, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm([
  'field: budget_yen, kind: money, year: 0, labels: [予算額]',
  'field: settlement_yen, kind: money, year: 0, labels: [決算額]',
  'field: personnel_cost_yen, kind: money, year: 0, labels: [人件費]',
  'field: rating, kind: text, optional: true, labels: [評価]',
]);
const LABELS = ['予算額', '決算額', '人件費'];
const PROGRAMMES = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => [
  `${at}`,
  `事業${at}`,
  '土木課',
  `${at}30`,
  `${at}20`,
  at === 2 ? '-' : `${at}1`,
]);

/** What is read of the third programme where its row is another one. */
function third(row: readonly string[], programmes: readonly (readonly string[])[] = PROGRAMMES) {
  const file = readRows([TITLE, [...HEAD, ...LABELS], ...programmes.with(2, row)], form, {
    sheet: 'A',
  });
  const record = file.records.find(({ evaluation }) => evaluation.programmeName === '事業3');
  const [cost] = record?.costs ?? [];
  return {
    read: cost && [cost.budgetYen, cost.settlementYen, cost.personnelCostYen],
    name: record?.evaluation.programmeName,
    issues: issuesOf(file, 'row-shifted'),
    counts: file.counts,
  };
}
const OWN = ['3', '事業3', '土木課'];
const [budget, settlement, staff] = ['330', '320', '31'];

it('leaves out figures of the one row whose last cell is empty: one before it may be gone', () => {
  const { read, name: known, issues, counts } = third([...OWN, settlement, staff, '']);
  expect([known, read]).toEqual(['事業3', undefined]);
  expect(issues).toMatchObject([{ severity: 'warning', row: 5, column: 6 }]);
  expect(counts.unexplained).toBe(2);
});

it('reads a row that lacks another figure as it is printed', () => {
  expect(third([...OWN, budget, '', staff])).toMatchObject({
    read: [330_000, null, 31_000],
    issues: [],
  });
  expect(third([...OWN, budget, '', '']).read).toEqual([330_000, null, null]);
});

it('finds nothing in blanks that several rows have, or where there are few', () => {
  const row = [...OWN, budget, settlement, ''];
  const more = PROGRAMMES.with(5, PROGRAMMES[5]!.with(5, ''));
  expect(third(row, more)).toMatchObject({ read: [330_000, 320_000, null], issues: [] });
  expect(third(row, PROGRAMMES.slice(0, 6)).read).toEqual([330_000, 320_000, null]);
});

it('finds nothing before a column of words', () => {
  const rated = PROGRAMMES.map((row) => [...row, 'A']).with(2, [...PROGRAMMES[2]!, '']);
  const file = readRows([TITLE, [...HEAD, ...LABELS, '評価'], ...rated], form, { sheet: 'A' });
  expect(file.records[2]!.costs[0]).toMatchObject({ budgetYen: 330_000, settlementYen: 320_000 });
});
