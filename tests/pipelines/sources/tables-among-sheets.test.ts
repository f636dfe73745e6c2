import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../pipelines/commands/inspect/inspect-file.ts';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { sampleText } from '../../support/form.ts';
import { buildWorkbook } from '../../support/workbook.ts';

const sheets = sampleText.split(/\r?\n/u).map((line) => line.split('\t'));
const head = ['番号', '事務事業名', '担当課', 'R1決算額', 'R2決算額', 'R2予算現額', '成果指標名'];
const more = ['R2目標', 'R2実績', '総合評価'];
const listed = Array.from({ length: 16 }, (_, at) => {
  return [`${at}`, `事業${at}`, '財政課', '10', '20', '30', '件数', '5', '6', 'A'];
});
const list = [['事務事業の一覧'], [...head, ...more], ...listed];
const forms = await loadForms();

describe('a list of programmes in a workbook of sheets', () => {
  const book = buildWorkbook([
    { name: '評価表', rows: sheets },
    { name: '一覧', rows: list },
  ]);

  it('is named and left out, and loses no sheet', async () => {
    const alone = await readFile(
      buildWorkbook([{ name: '評価表', rows: sheets }]),
      'a.xlsx',
      forms,
    );
    const { records, issues, counts } = await readFile(book, 'a.xlsx', forms);
    expect(records).toEqual(alone.records);
    expect(issues.filter(({ sheet }) => sheet === '一覧')).toMatchObject([
      { severity: 'warning', code: 'table-among-sheets' },
    ]);
    const { cells, values, labels, duplicates, unexplained } = counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(cells).toBe(alone.counts.cells + list.flat().length);
  });

  it('is shown by inspect, beside the blocks of the sheets', async () => {
    const { blocks, sheets: shown, cells, issues } = await inspectFile(book, 'a.xlsx', forms);
    expect(blocks).toBe(16);
    expect(shown.map(({ sheet }) => sheet)).toEqual(['評価表', '一覧']);
    expect(shown[1]!.outside).toHaveLength(list.flat().length);
    expect(cells).toBe((await readFile(book, 'a.xlsx', forms)).counts.cells);
    expect(issues.map(({ code }) => code)).toContain('table-among-sheets');
  });
});

describe('an index of the sheets in their workbook', () => {
  const index = [
    ['番号', '事務事業名称', '所属名称', '総合評価', 'ページ'],
    ...listed.map(([no, name, office]) => [no!, name!, office!, 'A', no!]),
  ];

  it('is no sheet', async () => {
    const book = buildWorkbook([
      { name: '表紙', rows: [['事務事業評価表']] },
      { name: '目次', rows: index },
      { name: '評価表', rows: sheets },
    ]);
    const { records, issues } = await readFile(book, 'a.xlsx', forms);
    expect(records.map(({ sheet }) => sheet)).toEqual(Array(16).fill('評価表'));
    expect(issues.filter(({ sheet }) => sheet === '目次')).toMatchObject([
      { severity: 'warning', code: 'table-among-sheets' },
    ]);
  });
});

describe('the back page of a sheet, on a worksheet of its own', () => {
  it.each<[string, ...string[][]]>([
    [
      'texts',
      ['評価理由', '現状の課題'],
      ['件数が伸びた。', '職員が足りない。'],
      ['予算が減った。', ''],
    ],
    [
      'a name',
      ['事務事業名称', '道路の補修'],
      ['評価理由', '現状の課題'],
      ['伸びた。', '足りない。'],
      ['減った。', ''],
    ],
    ['figures', ['R2目標', 'R2実績'], ['10', '12'], ['20', '22']],
  ])('is no list of programmes: %s', async (_, ...back) => {
    const book = buildWorkbook([
      { name: '評価表', rows: sheets },
      { name: '裏面', rows: back },
    ]);
    const { issues, counts } = await readFile(book, 'a.xlsx', forms);
    const codes = issues.flatMap(({ sheet, code }) => (sheet === '裏面' ? [code] : []));
    expect(codes).toContain('block-without-head');
    expect(codes).not.toContain('table-among-sheets');
    const { cells, values, labels, duplicates, unexplained } = counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
  });
});
