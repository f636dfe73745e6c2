import { describe, expect, it } from 'vitest';
import { readFile } from '../../pipelines/read-file.ts';
import { findTable } from '../../pipelines/scaffold/find-table.ts';
import { groupColumns } from '../../pipelines/scaffold/group-columns.ts';
import { loadVocabulary } from '../../pipelines/scaffold/vocabulary.ts';
import { writeForm } from '../../pipelines/scaffold/write-form.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import { TABLE_FIELDS } from '../../src/form/table-field-name.ts';
import type { TableForm } from '../../src/form/table-form.ts';
import { listedProgrammes, listFile, listRows } from '../support/list-city.ts';

const vocabulary = loadVocabulary();

function draft(
  rows: readonly (readonly string[])[],
  id = 'draft',
): { text: string; form: TableForm } {
  const table = findTable(
    { sheet: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
    vocabulary,
  )!;
  const text = writeForm(id, table, groupColumns(table, vocabulary));
  return { text, form: parseForm(text, 'draft.yaml') as TableForm };
}

it('names only fields that a form can declare', () => {
  expect([...vocabulary.values()].filter((field) => !TABLE_FIELDS.includes(field))).toEqual([]);
});

describe('a first form file', () => {
  it('of two stacked header rows reads the file that it was made from, before a person has touched it', async () => {
    const { text, form } = draft(listRows(listedProgrammes()));
    expect(form).toMatchObject({
      header_rows: 2,
      money_unit_yen: 1000,
      edition: { from: 'title' },
    });
    const settlement = form.fields.find(({ field }) => field === 'settlement_yen');
    expect(settlement).toMatchObject({ year: 'label', years: [-1, 0] });
    expect(text.split('\n').filter((line) => line.includes('# ?')).length).toBeGreaterThan(5);
    const { records } = await readFile(listFile(), 'list.csv', [{ layout: 'table', form }]);
    expect(records).toHaveLength(60);
    expect(records[0]!.indicators[0]).toMatchObject({
      direction: 'lower',
      directionSource: 'printed_ratio',
    });
  });

  it.each(['draft', '2023', '1e3', 'r05-list'])('takes the name of a file for its id: %s', (id) => {
    expect(draft(listRows(listedProgrammes()), id).form.id).toBe(id);
  });

  it('is recognised by what the table of another year has too, no text among it', () => {
    const { form } = draft([
      ['課題', '根拠法令', '整理番号', '事務事業名', '担当課', '決算額(千円)', '人件費(千円)'],
      ['なし', '条例', '1', '道の事業', '土木課', '5', '6'],
      ['なし', '条例', '2', '橋の事業', '土木課', '7', '8'],
    ]);
    expect(form.recognise.labels).toEqual([
      '整理番号',
      '事務事業名',
      '担当課',
      '決算額(千円)',
      '人件費(千円)',
    ]);
  });

  it('says that rows without a name are further indicators of the programme above', async () => {
    const rows = [
      ['令和5年度 事務事業評価一覧（単位：千円）'],
      ['整理番号', '事務事業名', '担当課', '決算額', '成果指標', '単位', '目標値', '実績値'],
      ['1', '道の事業', '土木課', '5', '利用者数', '人', '10', '9'],
      ['', '', '', '', '満足度', '％', '80', '75'],
      ['2', '橋の事業', '土木課', '6', '点検数', '橋', '4', '4'],
      ['', '', '', '', '補修数', '橋', '2', '1'],
    ];
    const { text, form } = draft(rows);
    expect(text).toMatch(/^item_rows: true # \?/mu);
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { records } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
    expect(records.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([
      ['利用者数', '満足度'],
      ['点検数', '補修数'],
    ]);
    expect(draft(rows.filter((_, at) => at !== 5)).text).not.toContain('item_rows');
  });

  it('finds blocks of years by position, numbered indicators and texts that it does not know', () => {
    const block = ['国庫支出金', '一般財源', '事業費計（A）', '⑤活動指標\nア', '⑤活動指標\nイ'];
    const names = [
      '⑤ 活動指標（活動量を表す指標）\nア：名称',
      '⑤ 活動指標（活動量を表す指標）\nイ：名称',
    ];
    const header = [
      '年度',
      '事務事業名',
      '部課名',
      '政策名',
      '施策名',
      ...names,
      ...block,
      ...block,
      ...block,
      '市長への手紙',
    ];
    const { form } = draft([header, header.map((_, at) => (at === 0 ? '7' : at < 7 ? '文' : '5'))]);
    expect(form).toMatchObject({
      year_blocks: { count: 3, first: -2 },
      policy_levels: ['政策', '施策'],
    });
    expect(form.fields).toContainEqual(
      expect.objectContaining({
        field: 'activity_result',
        year: 'block',
        numbers: ['ア', 'イ'],
        labels: ['5活動指標 {no}'],
      }),
    );
    expect(form.fields.find(({ field }) => field === 'edition_year')?.era).toBe('令和');
    expect(form.fields.find(({ field }) => field === 'note')?.labels).toEqual(['市長への手紙']);
  });

  const withHeads = (...amounts: readonly string[]) => {
    const header = ['整理番号', '事業名', '担当課', '指標名', ...amounts];
    return draft([header, header.map((_, at) => (at < 4 ? '文' : '5'))]);
  };

  it('counts in the unit that the heads print, 万円 included', () => {
    const { text, form } = withHeads('予算額（万円）', '決算額（万円）', '人件費（万円）');
    expect(form.money_unit_yen).toBe(10_000);
    expect(form.fields.find(({ field }) => field === 'settlement_yen')?.labels).toEqual([
      '決算額(万円)',
    ]);
    expect(text).not.toMatch(/_yen.*guessed by a part/u);
    expect(withHeads('予算額(円)', '決算額(円)').form.money_unit_yen).toBe(1);
  });

  it('asks where the heads of one table print several units', () => {
    const { text, form } = withHeads('予算額（千円）', '決算額（千円）', '人件費（円）');
    expect(form.money_unit_yen).toBe(1000);
    expect(text).toContain('# ? heads disagree: G in 円');
    expect(text).toMatch(/人件費\(円\).* # \? .*its head prints 円, in which it is read/u);
  });

  it('counts in the unit of a row below the heads', () => {
    const header = ['整理番号', '事業名', '担当課', '予算額', '決算額'];
    const rows = [header, ['', '', '', '円', '円'], ['1', '道の事業', '土木課', '5000', '4000']];
    expect(draft(rows).form.money_unit_yen).toBe(1);
  });

  it('takes columns behind an indicator for those of its kind', () => {
    const header = ['整理番号', '事業名', '担当課', '活動指標', '単位', '前年度実績', '当年度実績'];
    const { form } = draft([header, ['1', '道の事業', '土木課', '回数', '回', '5', '6']]);
    const names = form.fields.map(({ field }) => field).slice(3);
    expect(names).toEqual(['activity_name', 'activity_unit', 'activity_result', 'activity_result']);
  });

  it('does not hold the target of a plan to a year after the edition', async () => {
    const rows = (year: number) => [
      [`令和${year}年度 事務事業評価`],
      ['番号', '事務事業名', '担当課', '指標名', '単位', '目標値(R9)', '評価'],
      ...['道', '橋', '川'].map((name, at) => [
        `${at}`,
        `${name}の事業`,
        '土木課',
        'a',
        '人',
        '9',
        'A',
      ]),
    ];
    const { form } = draft(rows(5));
    const next = Buffer.from(
      rows(6)
        .map((cells) => cells.join(','))
        .join('\n'),
    );
    const { records } = await readFile(next, 'next.csv', [{ layout: 'table', form }]);
    expect(records[0]!.indicators[0]!.years).toMatchObject([
      { fiscalYear: 2027, target: { value: 9 } },
    ]);
  });

  it('tells columns of one label apart by what stands above them, and takes them for no years', async () => {
    const rows = [
      ['令和5年度'],
      ['整理番号', '事業名', '担当課', '職員数', '', '財源内訳', '', '事業費', 'R6要求額'],
      ['', '', '', '正規', 'その他', '国費', 'その他', '', ''],
      ['1', '道の事業', '土木課', '2', '1', '10', '5', '15', '16'],
    ];
    const { text, form } = draft(rows);
    expect(form.year_blocks).toBeUndefined();
    expect(text).toContain(
      'field: other_funding_yen, kind: money, under: [財源内訳], year: 0, labels: [その他]',
    );
    const csv = new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
    const { records, issues } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records[0]!.costs).toMatchObject([
      { nationalSubsidyYen: 10_000, otherFundingYen: 5000 },
    ]);
    expect(records[0]!.evaluation.programmeName).toBe('道の事業');
  });

  it('takes the office from the nearest text of a head, stacked or in one row', async () => {
    for (const heads of [
      [
        ['整理番号', '事務事業', '担当部局', '', 'R5決算額'],
        ['', '', '部', '課', ''],
      ],
      [['整理番号', '事務事業', '所管_部', '所管_課', 'R5決算額']],
      [['整理番号', '事務事業の名称', '所管部', '所管課等', 'R5決算額']],
    ]) {
      const rows = [['令和5年度'], ...heads, ['1', '道の事業', '都市部', '土木課', '10']];
      const { form } = draft(rows);
      const csv = new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
      const { records } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
      expect(records[0]!.evaluation).toMatchObject({
        programmeName: '道の事業',
        department: '土木課',
      });
    }
  });

  it('ends its header where merged cells do, and begins it with the first of several', () => {
    const heads = [
      ['事業の呼び名', '事務事業名', '担当課', 'コスト', ''],
      ['', '', '', 'R4決算', 'R5決算'],
      ['', '', '', '事業費', '事業費'],
    ];
    const values = ['い', '道の事業', '土木課', '10', '11'];
    const rows = [...heads, values, values, ['評価番号', ...heads[0]!.slice(1)], ...heads.slice(1)];
    const cells = (one: readonly (readonly string[])[]) =>
      one.map((row, at) => ({ number: at + 1, cells: [...row] }));
    const merged = [1, 2, 3].map((left) => ({ left, right: left, top: 1, bottom: 3 }));
    const table = findTable({ sheet: null, rows: cells(rows), merged }, vocabulary)!;
    expect(table.headerRows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('goes on to the last row of labels, which may say the same of each column', () => {
    const rows = [
      ['令和5年度 事務事業評価一覧', '（単位：千円）'],
      ['整理番号', '事務事業名', '担当課', 'コスト', ''],
      ['', '', '', 'R4決算', 'R5決算'],
      ['', '', '', '事業費', '事業費'],
      ['1', '道の事業', '土木課', '10', '11'],
    ].map((cells, at) => ({ number: at + 1, cells }));
    const { headerRows } = findTable({ sheet: null, rows }, vocabulary)!;
    expect(headerRows.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('goes on to a row that parts what stands above it, whatever its words', () => {
    const rows = [
      ['整理番号', '事務事業名', '担当課', 'R5決算', '', '評価'],
      ['', '', '', '報酬', '需用', ''],
      ['1', '道の事業', '土木課', '10', '11', 'A'],
    ].map((cells, at) => ({ number: at + 1, cells }));
    expect(findTable({ sheet: null, rows }, vocabulary)!.headerRows).toHaveLength(2);
  });

  it('takes no row of values for a part of its header', () => {
    const rows = [
      ['整理番号', '事務事業名', '担当課', '指標', '単位', '計画', '指標', '単位', '計画'],
      ['1-1', '道の事業', '土木課', '件数', '件', '5', '回数', '回', '6'],
      ['1-2', '橋の事業', '土木課', '件数', '件', '5', '', '', ''],
      ['1-3', '川の事業（廃止）', '土木課', '件数', '件', '', '回数', '回', ''],
    ].map((cells, at) => ({ number: at + 1, cells }));
    expect(findTable({ sheet: null, rows }, vocabulary)!.headerRows).toHaveLength(1);
  });

  it('is not made up where no header is', () => {
    const rows = [['これは表ではない文書です。'], ['1', '2', '3']].map((cells, at) => ({
      number: at + 1,
      cells,
    }));
    expect(findTable({ sheet: null, rows }, vocabulary)).toBeNull();
  });
});
