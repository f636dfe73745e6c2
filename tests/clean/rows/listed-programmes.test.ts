import { expect, it } from 'vitest';
import { readExample } from '../../support/example-sheets.ts';
import { sampleText } from '../../support/form.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

const whole = await readDump(sampleText);
const names = whole.records.map(({ evaluation }) => evaluation.programmeName);

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'of labels alone',
    ['所属名称\t事務事業名称\t総合評価', ...names.map((name) => `経営企画課\t${name}\tB`)],
  ],
  [
    'with heads of its own, and numbers without one',
    [
      '\t担当課\t事業名\t総合評価\t方向性\t備考',
      ...names.map((name, at) => `${at + 1}\t経営企画課\t${name}\tA\t継続\t特になし`),
    ],
  ],
];

it.each(LISTS)('leaves out a list of programmes below the sheets, %s', async (_, list) => {
  const { records, issues } = await readDump(`${sampleText}\n${list.join('\n')}\n`);
  expect(records).toEqual(whole.records);
  expect(issues.filter(({ code }) => code === 'table-among-sheets')).toHaveLength(1);
});

it.each(LISTS)('leaves out a list of programmes above the sheets, %s', async (_, list) => {
  const { records } = await readDump(`${list.join('\n')}\n\n${sampleText}`);
  expect(records.map(({ evaluation }) => evaluation)).toEqual(
    whole.records.map(({ evaluation }) => evaluation),
  );
});

it('takes no sheet for a list whose texts go on in a row of their own', async () => {
  const lines = cleanFormText.split('\n');
  const at = lines.findIndex((line) => line.includes('\t事務事業名称\t')) + 1;
  const cells = lines[at]!.split('\t');
  const rest = cells.map((_, column) => (column === 1 || column === 2 ? '(続き)' : ''));
  const changed = lines.toSpliced(at + 1, 0, rest.join('\t')).join('\n');
  expect((await readDump(changed)).records).toHaveLength(
    (await readDump(cleanFormText)).records.length,
  );
});

it('leaves a sheet the only label of its name, whatever stands below it', async () => {
  const lines = cleanFormText.split('\n');
  const at = lines.findIndex((line) => line.includes('\t事務事業名称\t')) + 1;
  const row = '\t(第2期)\t地域支援事業実施要綱第3条の規定による事業';
  const { records } = await readDump(lines.toSpliced(at + 1, 0, row).join('\n'));
  const before = (await readDump(cleanFormText)).records;
  expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(
    before.map(({ evaluation }) => evaluation.programmeName),
  );
});

it('leaves a sheet its own name, printed again above a part of it', async () => {
  const own = names.at(-1)!;
  const part = `\t事務事業名称\t方向性\n\t${own}\t継続\n\t(うち窓口分)\t継続\n`;
  const { issues } = await readDump(`${sampleText}\n${part}`);
  expect(issues.filter(({ code }) => code === 'table-among-sheets')).toEqual([]);
});

/** A sheet of a form that prints the name's label below the row with which it begins. */
const sheet = (
  name: string,
  department: string,
) => `担当課\t優先度\tR4予算額\tR4決算額\t今後の方向性
${department}\t高\t1,200千円\t1,150千円\t継続
事業名\t理由\tR5予算額\tR5決算額
${name}\t訪問を望む世帯が増えているため。\t1,300千円\t1,290千円
(うち高齢者分)\t\t300千円\t290千円
R4正規職員\tR5正規職員
0.5人\t0.6人
`;

it('leaves every sheet its name where that does not stand in its first row', async () => {
  const own = ['見守り訪問事業', 'ごみ減量事業'];
  const text = own.map((name, at) => sheet(name, ['福祉課', '環境課'][at]!)).join('');
  const { records } = await readExample(text);
  expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(own);
});

it('leaves out a list below sheets that print the label of their name below it', async () => {
  const own = ['見守り訪問事業', 'ごみ減量事業'];
  const sheets = own.map((name, at) => sheet(name, ['福祉課', '環境課'][at]!)).join('');
  const text = sheets.replaceAll(/^\(うち.*\n/gmu, '');
  const { records } = await readExample(text);
  const list = `担当課\t事業名\n福祉課\t${own[0]}\n環境課\t${own[1]}\n`;
  const listed = await readExample(text + list);
  expect(listed.records).toEqual(records);
  expect(listed.issues.map(({ code }) => code)).toContain('table-among-sheets');
  const both = await readExample(sheets + list);
  expect(both.records.map(({ evaluation }) => evaluation.programmeName)).toEqual(own);
});

it('leaves a sheet the figures that it prints nowhere else, though rows below them name other sheets', async () => {
  const names = ['見守り訪問事業', 'ごみ減量事業', '図書館運営事業', '道路補修事業'];
  const sheets = names.map((name, at) => [
    '担当課\t優先度\t事業名\t今後の方向性',
    `福祉課\t高\t${name}\t継続`,
    '事業名\tR4予算額\tR4決算額\tR5予算額\tR5決算額',
    `${name}\t1,20${at}千円\t1,10${at}千円\t1,30${at}千円\t1,29${at}千円`,
    `${names[(at + 1) % 4]}\t209千円\t208千円\t207千円\t206千円`,
    'R4正規職員\tR5正規職員',
    '0.5人\t0.6人',
  ]);
  const { records } = await readExample(sheets.flat().join('\n'));
  const budgets = records.map(({ costs }) => costs.map(({ budgetYen }) => budgetYen));
  expect(budgets).toEqual(names.map((_, at) => [1_200_000 + at * 1000, 1_300_000 + at * 1000]));
});

it.each(['合計', '計'])(
  'leaves out what a list sums up below its programmes: %s',
  async (total) => {
    const list = [...LISTS[0]![1], `${total}\t\t16事業`].join('\n');
    const { records, issues } = await readDump(`${sampleText}\n${list}\n`);
    expect(records).toEqual(whole.records);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
