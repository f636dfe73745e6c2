import { describe, expect, it } from 'vitest';
import { HEAD, issuesOf, ROAD, readRows, smallForm, TITLE } from '../../../support/small-table.ts';

const form = smallForm(
  [
    'field: spending_yen, kind: money, year: block, labels: [事業費]',
    'field: local_bond_yen, kind: money, year: block, labels: [地方債]',
    'field: general_fund_yen, kind: money, year: block, labels: [一般財源]',
  ],
  { yearBlocks: '{ count: 2, first: -1 }' },
);
const read = (...labels: readonly string[]) =>
  readRows([TITLE, [...HEAD, ...labels], [...ROAD, '1', '2', '3', '4', '5', '6']], form);

describe('blocks of years', () => {
  it('repeat their columns in one order, or each label with all its years', () => {
    for (const labels of [
      ['事業費', '地方債', '一般財源', '事業費', '地方債', '一般財源'],
      ['事業費', '事業費', '地方債', '地方債', '一般財源', '一般財源'],
      ['事業費', '地方債', '事業費', '地方債', '一般財源', '一般財源'],
    ]) {
      const file = read(...labels);
      expect(issuesOf(file, 'column-repeated')).toEqual([]);
      expect(file.records[0]!.costs).toHaveLength(2);
    }
  });

  it('are not read where a column was moved from one into another', () => {
    const file = read('事業費', '一般財源', '事業費', '地方債', '地方債', '一般財源');
    expect(file.records).toEqual([]);
    expect(issuesOf(file, 'column-repeated')).toMatchObject([
      { severity: 'error', row: 2, column: 5 },
    ]);
  });
});
