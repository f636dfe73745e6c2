import { expect, it } from 'vitest';
import { issuesOf, readRows, smallForm } from '../../../support/small-table.ts';

const form = smallForm(
  [
    'field: edition_year, kind: year, labels: [年度], era: 令和',
    'field: settlement_yen, kind: money, year: -1, labels: [決算額]',
  ],
  { from: 'column' },
);

function read(...years: readonly string[]) {
  const rows = years.map((year, at) => [`${at + 1}`, `事業${at}`, '土木課', year, '5']);
  const file = readRows([['番号', '事業名', '担当課', '年度', '決算額'], ...rows], form);
  return {
    editions: file.records.map(({ editionFiscalYear }) => editionFiscalYear),
    issues: issuesOf(file, 'edition-differs'),
  };
}

const SAME = Array.from({ length: 10 }, () => '5');

it('a single row of another edition than all others is left out', () => {
  const { editions, issues } = read(...SAME, '6');
  expect(editions).toEqual(SAME.map(() => 2023));
  expect(issues).toMatchObject([{ severity: 'error', row: 12 }]);
});

it('several rows of another edition, or one among few, are read', () => {
  expect(read(...SAME, '6', '6').editions.slice(-2)).toEqual([2024, 2024]);
  expect(read('5', '5', '6').editions).toEqual([2023, 2023, 2024]);
});
