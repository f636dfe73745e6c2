import { describe, expect, it } from 'vitest';
import { HEAD, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(
  [
    'field: budget_yen, kind: money, year: label, labels: [予算額]',
    'field: settlement_yen, kind: money, year: label, labels: [決算額]',
  ],
  { headerRows: 2 },
);

describe('a stacked header whose first labels reach over all of its rows', () => {
  const header = [
    [...HEAD, '令和4年度', '', '令和5年度'],
    ['', '', '', '予算額', '決算額', '予算額'],
  ];

  it('begins below the title that stands directly above it', () => {
    const { records, issues } = readRows([TITLE, ...header, [...ROAD, '1', '2', '3']], form);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records[0]).toMatchObject({
      editionFiscalYear: 2023,
      costs: [
        { fiscalYear: 2022, budgetYen: 1000, settlementYen: 2000 },
        { fiscalYear: 2023, budgetYen: 3000, settlementYen: null },
      ],
    });
  });
});
