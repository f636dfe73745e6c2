import { expect, it } from 'vitest';
import { draftRows } from '../../support/draft-rows.ts';
import { TITLE } from '../../support/drafted-table.ts';
import { readRows } from '../../support/small-table.ts';

const apart = (text: string) => [...text].join('　');
const HEADS = ['番号', '事業名', '担当課', '指標名', '単位', '区分', 'R4', 'R5', '評価'];
const ROWS = [
  ['1', '道の事業', '土木課', '利用者数', '人', '目標', '10', '20', 'A'],
  ['', '', '', '', '', '実績', '9', '19', ''],
  ['2', '橋の事業', '土木課', '点検数', '橋', '目標', '4', '5', 'B'],
  ['', '', '', '', '', '実績', '3', '6', ''],
];

it('heads and parts of rows whose letters are set apart are drafted and read as if they were not', () => {
  const close = [TITLE, HEADS, ...ROWS];
  const wide = [
    TITLE,
    HEADS.map((head) => (head.startsWith('R') ? head : apart(head))),
    ...ROWS.map((cells) => cells.map((cell, at) => (at === 5 ? apart(cell) : cell))),
  ];
  const drafts = [close, wide].map((rows) => draftRows(rows));
  expect(drafts[1]!.text).toBe(drafts[0]!.text);
  expect(drafts[1]!.text).toContain('rows: [実績]');
  const [one, other] = [close, wide].map((rows, at) => readRows(rows, drafts[at]!.form).records);
  const figures = (records: typeof one) => records!.map(({ indicators }) => indicators);
  expect(figures(other)).toEqual(figures(one));
  expect(figures(one)[0]![0]!.years).toMatchObject([
    { fiscalYear: 2022, target: { value: 10 }, actual: { value: 9 } },
    { fiscalYear: 2023, target: { value: 20 }, actual: { value: 19 } },
  ]);
});

it('a target of a year without an era waits for a person, with 年 as with 年度', () => {
  for (const year of ['6年', '6年度']) {
    const { text } = draftRows([
      ['事務事業評価一覧'],
      ['番号', '事業名', '担当課', '指標名', '単位', '実績', `${year}目標`],
      ['1', '道の事業', '土木課', '利用者数', '人', '10', '20'],
      ['2', '橋の事業', '土木課', '点検数', '橋', '10', '20'],
    ]);
    expect(text).not.toMatch(/outcome_target.*year: 0/u);
  }
});

it('groups in a text file are rows of the header though their labels are known themselves', () => {
  const { text } = draftRows([
    TITLE,
    ['No.', '事務事業', '担当', '', '決算額（千円）', '', '今後の方向性', '', '評価', ''],
    ['', '', '課名', '係名', '4年度', '5年度', '拡充', '継続', '必要性', '有効性'],
    ['1', '道の事業', '土木課', '庶務係', '10', '20', '○', '', '高', '低'],
    ['2', '橋の事業', '土木課', '庶務係', '10', '20', '', '○', '中', '低'],
  ]);
  expect(text).toContain('header_rows: 2\n');
});
