import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { scaffold } from '../../../../pipelines/commands/scaffold.ts';
import { readyForm } from '../../../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../../../pipelines/sources/read-file.ts';
import { parseForm } from '../../../../src/form/parse-form.ts';
import {
  matrixProgrammes,
  matrixSheet,
  matrixText,
  matrixWorkbook,
  spent,
} from '../../../support/matrix-city.ts';
import { buildWorkbook } from '../../../support/workbook.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-sheets-'));
afterAll(() => rmSync(place, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs the command on a file, then reads the file with the form as it was drafted. */
async function drafted(name: string, content: string | Uint8Array) {
  const file = join(place, name);
  writeFileSync(file, content);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await scaffold.run({}, [file, `${file}.yaml`]);
  const form = readFileSync(`${file}.yaml`, 'utf8');
  const read = await readFile(readFileSync(file), file, [readyForm(parseForm(form, 'form.yaml'))]);
  return { form, said: printed.mock.calls.map(([text]) => text).join(''), records: read.records };
}

const LONE = `令和5年度 事務事業評価シート
事業名	環境学習事業	所管課	環境課

（千円）	R4決算	R5決算	R6予算
事業費	790	815	900
国庫支出金	200	215	300
指標	単位	R4実績	R5実績	R6目標
参加者数	人	100	120	150
今後の方向性	拡充
`;

it('drafts notes for labels that no field is for and whose texts differ, and none of a lone sheet', async () => {
  const sheet = (name: string, target: string, code: string) =>
    LONE.replace('環境学習事業', name).replace('\n\n', `\n対象\t${target}\n予算科目\t${code}\n\n`);
  const lone = await drafted('lone-notes.tsv', sheet('水の学習', '市内の小学生', '10-1-3'));
  expect(lone.form).not.toContain('field: note');
  const both = `${sheet('水の学習', '市内の小学生', '10-1-3')}\n${sheet('見守り訪問', '一人で暮らす高齢者', '3-1-2')}`;
  const { form, records } = await drafted('notes.tsv', both);
  expect(form).toContain('- { field: note, kind: text, labels: [対象] } # ?');
  expect(records.map(({ notes }) => notes!.map(({ title, text }) => [title, text]))).toEqual([
    [
      ['対象', '市内の小学生'],
      ['予算科目', '10-1-3'],
    ],
    [
      ['対象', '一人で暮らす高齢者'],
      ['予算科目', '3-1-2'],
    ],
  ]);
});

it('drafts a form of blocks of a lone sheet, by which its values are read', async () => {
  const { form, said, records } = await drafted('lone.tsv', LONE);
  expect(said).toContain('1 sheet(s) of one programme each');
  expect(form).toContain('layout: blocks');
  expect(form).toContain('a file with more of them makes a better draft');
  const [{ editionFiscalYear, evaluation, costs, indicators }] = records as [(typeof records)[0]];
  expect(editionFiscalYear).toBe(2023);
  expect(evaluation).toMatchObject({
    programmeName: '環境学習事業',
    department: '環境課',
    rating: '拡充',
  });
  expect(costs.map(({ settlementYen, budgetYen }) => settlementYen ?? budgetYen)).toEqual([
    790_000, 815_000, 900_000,
  ]);
  expect(costs.map(({ nationalSubsidyYen }) => nationalSubsidyYen)).toEqual([
    200_000, 215_000, 300_000,
  ]);
  expect(indicators.map(({ name, unit }) => [name, unit])).toEqual([['参加者数', '人']]);
  expect(indicators[0]!.years.map(({ target, actual }) => [target.value, actual.value])).toEqual([
    [null, 100],
    [null, 120],
    [150, null],
  ]);
});

const programmes = matrixProgrammes();

it.each([
  ['worksheets', 'sheets.xlsx', buildWorkbook(matrixWorkbook(programmes))],
  ['sheets below each other', 'sheets.tsv', matrixText(programmes.map(matrixSheet))],
])('reads %s by their draft', async (_, name, content) => {
  const { said, records } = await drafted(name, content);
  expect(said).toContain(`${programmes.length} sheet(s)`);
  const shown = records.map(({ evaluation, costs, indicators }) => ({
    name: evaluation.programmeName,
    department: evaluation.department,
    rating: evaluation.rating,
    budget: costs.map(({ budgetYen }) => budgetYen),
    spent: costs.slice(0, 2).map(({ settlementYen }) => settlementYen),
    staff: costs.slice(0, 2).map(({ regularStaffFte }) => regularStaffFte),
    targets: indicators.map(({ years }) => years.map(({ target }) => target.value)),
  }));
  const yen = (thousands: readonly number[]) => thousands.map((one) => one * 1_000);
  expect(shown).toEqual(
    programmes.map((one) => ({
      name: one.name,
      department: one.department,
      rating: one.rating,
      budget: yen(one.budget),
      spent: yen([spent(one, 0), spent(one, 1)]),
      staff: one.staff,
      targets: one.indicators.map(({ targets }) => targets),
    })),
  );
});

it('lists the labels that nothing knows, with an example of their values', async () => {
  const { form } = await drafted('more.tsv', LONE.replace('\n\n', '\n実施方法\t直営\n\n'));
  expect(form).toContain('#   実施方法: 直営');
});

it('drafts no unit that is not printed, and reads no amount without one', async () => {
  const { form, records } = await drafted('bare.tsv', LONE.replace('（千円）', '項目'));
  expect(form).not.toContain('bare_amounts: true');
  expect(records.flatMap(({ costs }) => costs.map((one) => one.settlementYen ?? null))).toEqual(
    records.flatMap(({ costs }) => costs.map(() => null)),
  );
});

it('takes of several budgets of a year the one after its supplements', async () => {
  const { records } = await drafted(
    'budgets.tsv',
    LONE.replace('（千円）\tR4決算\tR5決算\tR6予算', '（千円）\tR5当初予算\tR5補正後予算\tR5決算'),
  );
  const costs = records.flatMap((one) => one.costs.filter(({ settlementYen }) => settlementYen));
  expect(costs.map((one) => [one.fiscalYear, one.budgetYen, one.settlementYen])).toEqual([
    [2023, 815_000, 900_000],
  ]);
});

it('takes nothing of a sheet for the rating that is ticked among others, or graded by parts', async () => {
  const ticked = await drafted('ticked.tsv', LONE.replace('\t拡充', '\t■拡充 □継続'));
  expect(ticked.records.map(({ evaluation }) => evaluation.rating)).toEqual([null]);
  const graded = await drafted('graded.tsv', LONE.replace('\t拡充', '\t必要性\tA'));
  expect(graded.form).not.toContain('field: rating,');
});

it('reads nothing by a draft that takes another year for the edition', async () => {
  const plan = LONE.replace('令和5年度', '令和6年度')
    .replace('R4決算\tR5決算\tR6予算', 'R6計画\tR7計画\tR8計画')
    .replace('R4実績\tR5実績\tR6目標', 'R6目標\tR7目標\tR8目標');
  const { form, records } = await drafted('plan.tsv', plan);
  expect(form).toContain('current_phase: planned');
  expect(records.map((one) => one.editionFiscalYear).filter((year) => year !== 2024)).toEqual([]);
});

it('drafts the amounts whose own labels print their year', async () => {
  const lines = LONE.split('\n').slice(0, 2);
  const text = [...lines, 'R4決算額\t790千円\tR5決算額\t815千円', '今後の方向性\t拡充'].join('\n');
  const { form, records } = await drafted('labels.tsv', text);
  expect(form).toContain("labels: ['{year}決算額']");
  expect(records.flatMap(({ costs }) => costs.map((one) => one.settlementYen))).toEqual([
    790_000, 815_000,
  ]);
});

it('goes on drafting tables as tables', async () => {
  const csv = `整理番号,事務事業名,所管課,R4決算額,R5決算額
1,道の事業,土木課,10,20
2,橋の事業,土木課,30,40`;
  const { form, said } = await drafted('table.csv', csv);
  expect(form).toContain('layout: table');
  expect(said).not.toContain('sheet(s)');
});

it('drafts no table of sheets whose labels stand above their values', async () => {
  const csv = `担当課,優先度,事業名,R5予算額,R5決算額
環境課,高,ごみ減量事業,"1,200千円","1,150千円"
,,指標,R5目標値,R5実績値
,,ごみ排出量,900g,912g`;
  await expect(drafted('above.csv', csv)).rejects.toThrow(/stand by turns.*block-sheets\.md/u);
});
