import { expect, it } from 'vitest';
import { readTable } from '../../../../src/normalize/table/read-table.ts';
import { HEAD, issuesOf, ROAD, smallForm } from '../../../support/small-table.ts';

const form = smallForm(['field: remark, kind: text, labels: [備考]'], { from: 'file_name' });
const sheet = (name: string, ...rows: string[][]) => ({
  sheet: name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});

it('tells of a sheet whose header lacks a label, and of one that is none in fewer words', () => {
  const file = readTable(
    [
      sheet('A', [...HEAD, '備考'], ROAD),
      sheet('B', ['番号', '事業名称', '担当課', '備考'], ROAD),
      sheet('C', ['凡例'], ['番号', 'は整理番号']),
    ],
    form,
    'r05.xlsx',
  );
  expect(issuesOf(file, 'sheet-without-table')).toMatchObject([
    { sheet: 'B', severity: 'warning', row: 1 },
    { sheet: 'C', severity: 'info' },
  ]);
  expect(issuesOf(file, 'sheet-without-table')[0]!.message).toContain('is it "事業名称" in B1?');
});

it('warns of a sheet with other columns of programmes', () => {
  const other = sheet('D', ['事業名', '目標', '実績'], ['道の事業', '1', '2']);
  const file = readTable([sheet('A', [...HEAD, '備考'], ROAD), other], form, 'r05.xlsx');
  const [issue] = issuesOf(file, 'sheet-without-table');
  expect(issue).toMatchObject({ sheet: 'D', severity: 'warning' });
  expect(issue!.message).toContain('lists programmes under "事業名"');
});
