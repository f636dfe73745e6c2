import { describe, expect, it } from 'vitest';
import { spendingHeadline } from '../../src/report/client/pages/spending-headline.ts';
import { savedText } from '../../src/report/client/table/save-csv.ts';

const NAMES = [
  'fiscal_year',
  'phase',
  'spending_yen',
  'with_spending',
  'compared',
  'compared_spending_yen',
  'previous_spending_yen',
];
const columns = NAMES.map((name) => ({ name, label: name, format: 'whole' as const }));
const of = (...rows: (number | string | null)[][]) => spendingHeadline({ columns, rows });

describe('the headline of spending', () => {
  it('is of the newest year that is no plan, and says how many programmes it sums', () => {
    expect(
      of(
        [2020, 'settled', 9_000_000, 3, 0, null, null],
        [2021, 'estimated', 5_000_000, 2, 0, null, null],
        [2022, 'planned', 7_000_000, 2, 0, null, null],
      ),
    ).toEqual({
      name: '2021(R3)年度 決算見込みの合計',
      value: '5,000 千円',
      detail: '事業費の記載がある 2 事業',
    });
  });

  it('tells a change of the programmes alone that state both years', () => {
    const headline = of(
      [2020, 'settled', 9_000_000, 3, 0, null, null],
      [2021, 'settled', 20_000_000, 3, 2, 11_000_000, 10_000_000],
    );
    expect(headline?.detail).toBe(
      '事業費の記載がある 3 事業。前年度と同じ段階で比べられる 2 事業では +10%',
    );
  });

  it('compares no estimate with what the year before has estimates of still', () => {
    const headline = of(
      [2020, 'estimated', 1_000, 1, 0, null, null],
      [2021, 'estimated', 20_000_000, 3, 0, null, null],
    );
    expect(headline?.detail).not.toContain('%');
  });
});

it('a saved table has the words of the page, and amounts in yen', () => {
  const table = {
    columns: [
      { name: 'target_status', label: '達成状況', format: 'text' },
      { name: 'settlement_yen', label: '決算額(千円)', format: 'yen' },
    ],
    rows: [
      ['unmet', 1_500],
      [null, null],
    ],
  } as const;
  expect(savedText(table)).toBe('達成状況,決算額(円)\r\n未達成,1500\r\n,\r\n');
});
