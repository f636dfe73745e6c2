import { expect, it } from 'vitest';
import { readyForm } from '../../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { parseForm } from '../../../src/form/parse-form.ts';

const form = readyForm(
  parseForm(
    `
id: invented-card
title: 架空町 事業評価カード
layout: blocks
money_unit_yen: 1000000
personnel_basis: 人件費は含まない
default_direction: unknown
current_phase: settled
staff_decimals: 1
recognise: { distinct_labels: 6 }
page_header: []
chapter_heading: '^第\\d+章'
section_heading: '^第\\d+節'
anchor: implementation_rank
printed_once: [department, implementation_rank, programme_name, rating]
edition_labels: { current: ['{year}執行額', '{year}実績'] }
words:
  ranks: [高, 中, 低]
  ratings: ['5', '4', '3', '2', '1']
  accounts: ['会計$']
  checked: ■
  unchecked: □
  remark: '^※'
  not_numbers: [集計中]
  claims: { partly: 'おおむね達成', achieved: '^達成' }
fields:
  - { field: department, kind: name, labels: [主管組織] }
  - { field: implementation_rank, kind: rank, labels: [優先順位] }
  - { field: programme_name, kind: name, labels: [事業件名] }
  - { field: settlement_yen, kind: money, group: cost, labels: ['{year}執行額'] }
  - { field: planned_yen, kind: money, group: cost, years: [next], labels: ['{year}計画額'] }
  - { field: indicator_name, kind: text, shape: phrase, labels: [指標] }
  - { field: target, kind: measure, group: indicator, years: [previous, current, next], labels: ['{year}計画'] }
  - { field: actual, kind: measure, group: indicator, years: [previous, current], labels: ['{year}実績'] }
  - { field: rating, kind: rating, labels: [評価] }
  - { field: rating_reason, kind: text, shape: sentence, labels: [評価コメント] }
`,
    'invented-card.yaml',
  ),
);

const HEADS = '指標\t2021年度計画\t2021年度実績\t2022年度計画\t2022年度実績\t達成率\t2023年度計画';
const NAMES = ['相談件数', '利用者数', '歩道整備延長', '苦情件数', '待機児童数'];

/** Rows of one sheet with so many indicators. */
function sheet(name: string, rating: string, indicators: number): string[] {
  return [
    '主管組織\t優先順位\t事業件名\t\t評価\t評価コメント',
    `道路維持課\t中\t${name}\t\t${rating}\t相談の方法を改め、待ち時間を短くした。`,
    '2020年度執行額\t2021年度執行額\t2022年度執行額\t2023年度計画額',
    '11百万円\t22百万円\t33百万円\t40百万円',
    ...NAMES.slice(0, indicators).flatMap((one, at) => [
      HEADS,
      `${one}\t${at + 10}件\t${at + 11}件\t${at + 12}件\t${at + 13}件\t10${at}.5%\t${at + 14}件`,
    ]),
    '',
  ];
}

async function read(...sheets: readonly string[][]) {
  const text = sheets.flat().join('\n');
  return readFile(Buffer.from(text), 'dump.txt', [form]);
}

/** Targets and results of a sheet's indicators. */
const figuresOf = ({ indicators }: Awaited<ReturnType<typeof read>>['records'][number]) =>
  indicators.map(({ years }) =>
    years.flatMap(({ target, actual }) => [target.value, actual.value]).slice(0, 5),
  );

const expected = (indicators: number) =>
  Array.from({ length: indicators }, (_, at) => [10, 11, 12, 13, 14].map((one) => one + at));

it('reads grades that are figures, right at their label', async () => {
  const { records } = await read(...['5', '1', '3'].map((one, at) => sheet(`事業${at}`, one, 1)));
  expect(records.map(({ evaluation }) => evaluation.rating)).toEqual(['5', '1', '3']);
  expect(records.map(figuresOf)).toEqual([expected(1), expected(1), expected(1)]);
});

it('takes no figure for a grade in a row that has moved', async () => {
  const card = (name: string) => [
    '主管組織\t優先順位\t事業件名',
    `道路維持課\t中\t${name}`,
    '2020年度執行額\t2021年度執行額\t2022年度執行額\t2023年度計画額',
    '11百万円\t22百万円\t33百万円\t40百万円',
    `${HEADS.replace('\t達成率', '')}\t評価\t評価コメント`,
    '\t相談件数\t3\t2\t4\t3\t5\t3\t相談の方法を改めた。',
  ];
  const { records } = await read(card('舗装'), card('街路樹'), card('橋りょう'));
  expect(records.map(({ evaluation }) => evaluation.rating)).toEqual([null, null, null]);
  expect(records.map(figuresOf)).toEqual(records.map(() => [[3, 2, 4, 3, 5]]));
});

it('reads more indicators than can be searched, be a rate that the form does not have among their columns', async () => {
  const { records, issues } = await read(...[4, 4, 4].map((n, at) => sheet(`事業${at}`, '4', n)));
  expect(records.map(figuresOf)).toEqual([expected(4), expected(4), expected(4)]);
  expect(issues.map(({ code }) => code)).not.toContain('group-too-large');
});

it('reads as many indicators as each sheet prints', async () => {
  const counts = [1, 2, 1, 3, 1, 4];
  const { records, issues } = await read(...counts.map((n, at) => sheet(`事業${at}`, '4', n)));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(records.map(figuresOf)).toEqual(counts.map(expected));
});

it('leaves out a row that lost its first or its last figure, where its first label is of a year before those of the form', async () => {
  for (const row of ['11百万円\t22百万円\t33百万円', '22百万円\t33百万円\t40百万円']) {
    const short = sheet('街路樹', '4', 1).with(3, row);
    const { records, issues } = await read(sheet('舗装', '4', 1), short, sheet('橋りょう', '4', 1));
    const settled = records.map(({ costs }) =>
      costs.slice(0, 2).map(({ settlementYen }) => settlementYen),
    );
    const whole = [22_000_000, 33_000_000];
    expect(settled).toEqual([whole, [null, null], whole]);
    expect(issues.map(({ code }) => code)).toContain('value-ambiguous');
  }
});
