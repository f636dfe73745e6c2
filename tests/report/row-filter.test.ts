import { describe, expect, it } from 'vitest';
import { foldedColumns } from '../../src/report/client/table/folded-columns.ts';
import { RowFilter } from '../../src/report/client/table/row-filter.ts';
import type { ReportTable } from '../../src/report/report-data.ts';

const table: ReportTable = {
  columns: [
    { name: 'municipality_name', label: '自治体名', format: 'text' },
    { name: 'fiscal_year', label: '対象年度', format: 'year' },
    { name: 'programme_name', label: '事務事業名', format: 'text' },
    { name: 'goals', label: 'SDGs目標', format: 'text' },
    { name: 'settlement_yen', label: '決算額(千円)', format: 'yen' },
  ],
  rows: [
    ['甲市', 2019, 'ＩＣＴ推進', '9 産業|10 平等', 3000],
    ['甲市', 2020, 'ICT推進', '9 産業', null],
    ['乙町', 2021, '道路', null, 20_000],
    ['乙町', 2021, '公園', '11 まち', 1000],
  ],
};
const names = (filter: RowFilter) => filter.rows().map((row) => row[2]);
const filterOf = () => new RowFilter(table, ['municipality_name', 'fiscal_year', 'goals']);

describe('the rows of a table', () => {
  it('are found by words in any width and case', () => {
    const filter = filterOf();
    filter.search('ict 2020');
    expect(names(filter)).toEqual(['ICT推進']);
    filter.search('ict');
    expect(names(filter)).toHaveLength(2);
  });

  it('are chosen by one of several values of a cell', () => {
    const filter = filterOf();
    filter.choose('goals', '10 平等');
    expect(names(filter)).toEqual(['ＩＣＴ推進']);
    expect(filter.available('goals')).toEqual(['9 産業', '10 平等', '11 まち', '－']);
  });

  it('offer later choices by the earlier ones, and never the other way round', () => {
    const filter = filterOf();
    filter.choose('fiscal_year', '2021(R3)');
    expect(filter.available('municipality_name')).toEqual(['乙町', '甲市'].sort(byJapanese));
    filter.choose('municipality_name', '甲市');
    expect(filter.available('fiscal_year')).toEqual(['2019(R1)', '2020(R2)']);
  });

  it('are sorted with what is missing last in both directions', () => {
    const filter = filterOf();
    filter.sort(4, true);
    expect(names(filter)).toEqual(['道路', 'ＩＣＴ推進', '公園', 'ICT推進']);
    filter.sort(4, false);
    expect(names(filter)).toEqual(['公園', 'ＩＣＴ推進', '道路', 'ICT推進']);
  });
});

const byJapanese = new Intl.Collator('ja', { numeric: true }).compare;

describe('columns that say nothing', () => {
  const shown = table.columns.map((_, at) => at);

  it('are left out: what is the same is said once, what is empty is named', () => {
    const found = foldedColumns(table.columns, shown, [['甲市', 2020, 'ICT推進', null, null]]);
    expect([...found.columns].sort()).toEqual([0, 3, 4]);
    expect(found.said).toEqual(['自治体名: 甲市']);
    expect(found.left).toEqual(['値のない列: SDGs目標、決算額(千円)']);
  });

  it('stay where rows differ, and where there are no rows', () => {
    expect(foldedColumns(table.columns, shown, table.rows).columns.size).toBe(0);
    expect(foldedColumns(table.columns, shown, []).columns.size).toBe(0);
  });
});
