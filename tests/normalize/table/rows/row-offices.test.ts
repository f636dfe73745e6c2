import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../src/form/parse-form.ts';
import type { TableForm } from '../../../../src/form/table-form.ts';
import { readTable } from '../../../../src/normalize/table/read-table.ts';

const formFrom = (from: string, more = '') =>
  parseForm(
    `
id: grouped
title: 課ごとの表
layout: table
money_unit_yen: 1000
personnel_basis: 正規職員
recognise: { labels: [番号, 事業名, 決算額] }
department: { from: ${from} }
edition: { from: title }
phases: { settled_until: 0 }
fields:
  - { field: programme_code, kind: code, labels: [番号] }
  - { field: programme_name, kind: name, labels: [事業名] }
  - { field: settlement_yen, kind: money, year: 0, labels: [決算額] }
${more}`,
    'grouped.yaml',
  ) as TableForm;
const TITLE = ['令和5年度 事務事業評価一覧'];
const HEADER = ['番号', '事業名', '決算額'];

function read(rows: readonly (readonly string[])[], form: TableForm, sheet: string | null = null) {
  const numbered = [TITLE, HEADER, ...rows].map((cells, at) => ({ number: at + 1, cells }));
  const file = readTable([{ sheet, rows: numbered }], form, 'x.xlsx');
  const offices = file.records.map(({ evaluation }) => [
    evaluation.programmeName,
    evaluation.department,
  ]);
  return { ...file, offices };
}

describe('an office that stands above its programmes', () => {
  const form = formFrom('heading_rows');

  it.each(['【土木課】', '■ 土木課', '＜土木課＞'])('is an office in %s', (heading) => {
    const file = read(
      [[heading], ['1', '道の事業', '5'], ['【注意】'], ['2', '橋の事業', '6']],
      form,
    );
    expect(file.offices).toEqual([
      ['道の事業', '土木課'],
      ['橋の事業', '土木課'],
    ]);
    const reading = file.records[0]!.readings.find(({ field }) => field === 'department');
    expect(reading).toMatchObject({ value: '土木課', raw: heading, row: 3 });
    expect(file.issues.filter(({ row }) => row === 3)).toEqual([]);
  });

  it('is that of those below it, up to the next one, whatever sums and levels stand between', () => {
    const file = read(
      [
        ['建設部　土木課'],
        ['1', '道の事業', '5'],
        ['', '施策2 橋をまもる'],
        ['2', '橋の事業', '6'],
        ['', '小計', '11'],
        ['', '福祉課', '7'],
        ['3', '見守り事業', '7'],
        ['※金額は決算額'],
      ],
      form,
    );
    expect(file.offices).toEqual([
      ['道の事業', '建設部　土木課'],
      ['橋の事業', '建設部　土木課'],
      ['見守り事業', '福祉課'],
    ]);
    const [reading] = file.records[2]!.readings.filter(({ field }) => field === 'department');
    expect(reading).toMatchObject({ value: '福祉課', row: 8, column: 2, certainty: 'likely' });
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(file.issues.filter(({ row }) => row === 3 || row === 8)).toEqual([]);
  });

  it('ends where a heading stands that is no office', () => {
    const file = read(
      [['土木課'], ['1', '道の事業', '5'], ['その他'], ['2', '橋の事業', '6']],
      form,
    );
    expect(file.offices).toEqual([
      ['道の事業', '土木課'],
      ['橋の事業', null],
    ]);
  });

  it('may be the name of the sheet', () => {
    const rows = [['1', '道の事業', '5']];
    expect(read(rows, formFrom('sheet'), '土木課 ').offices).toEqual([['道の事業', '土木課']]);
    expect(read(rows, formFrom('sheet')).offices).toEqual([['道の事業', null]]);
  });

  it('cannot be in a column as well', () => {
    const column = '  - { field: department, kind: name, labels: [担当課] }\n';
    expect(() => formFrom('sheet', column)).toThrow(/grouped\.yaml:8: 'department' is said/u);
  });
});
