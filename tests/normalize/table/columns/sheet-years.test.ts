import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { HEAD, issuesOf, namesOf, smallForm } from '../../../support/small-table.ts';

const form = smallForm(['field: settlement_yen, kind: money, year: 0, labels: [決算額]'], {
  from: 'file_name',
});

function read(...sheets: readonly (readonly [sheet: string, programme: string])[]) {
  const grids = sheets.map(([sheet, name]) => ({
    sheet,
    rows: [
      [...HEAD, '決算額'],
      ['1', name, '土木課', '5'],
    ].map((cells, at) => ({
      number: at + 1,
      cells,
    })),
  }));
  return readTable(grids, form, 'r05.xlsx');
}

describe('sheets of one workbook that takes its edition from its name', () => {
  it('are left out where they print another year, and others of the year of the name', () => {
    const file = read(['令和5年度', '道の事業'], ['令和4年度', '橋の事業'], ['水道', '水の事業']);
    expect(namesOf(file)).toEqual(['道の事業', '水の事業']);
    expect(issuesOf(file, 'edition-differs')).toMatchObject([
      { severity: 'error', sheet: '令和4年度', row: 1 },
    ]);
    expect(file.blocks).toBe(3);
  });

  it('are read where the year of the name is printed beside another', () => {
    expect(namesOf(read(['R4繰越 (R5)', '道の事業'], ['R5', '橋の事業']))).toHaveLength(2);
  });

  it('are left out where all of them print other years', () => {
    expect(namesOf(read(['令和3年度', '道の事業'], ['令和4年度', '橋の事業']))).toEqual([]);
  });

  it('are read where they do not contradict each other', () => {
    expect(namesOf(read(['R4実績', '道の事業'], ['R4実績 (2)', '橋の事業']))).toHaveLength(2);
  });
});
