import { expect, it } from 'vitest';
import { largestSpending } from '../../src/report/client/pages/largest-spending.ts';

const columns = ['department_name', 'personnel_basis', 'spending_yen'].map((name) => ({
  name,
  label: name,
  format: 'text' as const,
}));

it('sums a department over what is counted as its personnel cost', () => {
  const rows = [
    ['福祉課', '正規職員', 3_000],
    ['建設課', '正規職員', 5_000],
    ['福祉課', '会計年度任用職員を含む', 4_000],
    ['環境課', '正規職員', null],
  ];
  expect(largestSpending({ columns }, rows, 'department_name')).toEqual([
    ['福祉課', 7_000],
    ['建設課', 5_000],
  ]);
});
