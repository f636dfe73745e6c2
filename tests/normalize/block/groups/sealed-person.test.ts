import { expect, it } from 'vitest';
import { readExample } from '../../../support/example-sheets.ts';

const withEvaluator = (form: string) =>
  form.replace(
    '  - { field: budget_yen',
    `  - { field: evaluator, kind: person, optional: true, labels: [評価者] }
  - { field: improvement, kind: text, shape: sentence, optional: true, labels: [改善点] }
  - { field: budget_yen`,
  );

const sheet = (
  evaluator: string,
  improvement = '',
) => `担当課\t福祉課\t優先度\t高\t事業名\t見守り訪問事業
評価者\t${evaluator}\t\t\t今後の方向性\t継続
改善点\t${improvement}
R4予算額\tR4決算額\tR5予算額\tR5決算額\tR4正規職員\tR5正規職員
1,200千円\t1,150千円\t1,300千円\t1,290千円\t0.5人\t0.6人
指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値
訪問した世帯数\t300世帯\t281世帯\t320世帯\t334世帯\t340世帯`;

async function evaluatorOf(text: string) {
  const { records } = await readExample(text, withEvaluator);
  const { evaluatorTitle, evaluatorName } = records[0]!.evaluation;
  return [evaluatorTitle, evaluatorName];
}

it.each([
  ['山田 太郎 ㊞', null, '山田 太郎'],
  ['山田 太郎 印', null, '山田 太郎'],
  ['課長 山田 太郎(印)', '課長', '山田 太郎'],
  ['福祉課長　山　田　太　郎　㊞', '福祉課長', '山田太郎'],
])('the seal is no part of a name: %s', async (printed, title, name) => {
  expect(await evaluatorOf(sheet(printed))).toEqual([title, name]);
});

it('is nobody without a title where another label stands', async () => {
  expect(await evaluatorOf(sheet('', '山田 太郎 ㊞'))).toEqual([null, null]);
});
