import { expect, it } from 'vitest';
import { readExample } from '../../../support/example-sheets.ts';
import { recordFacts } from '../../../support/lab/record-facts.ts';

const withItems = (form: string) =>
  form.replace(
    '  - { field: budget_yen',
    '  - { field: activity_item, kind: list, optional: true, labels: [活動項目] }\n  - { field: budget_yen',
  );

const SHEET = `担当課\t優先度\t事業名\tR4予算額\tR4決算額\t指標\tR4目標値\tR4実績値\t今後の方向性
福祉課\t高\t見守り訪問事業\t1,200千円\t1,150千円\t訪問した世帯数\t300世帯\t281世帯\t継続
活動項目\t\t\tR5予算額\tR5決算額\t\tR5目標値\tR5実績値\t理由
①戸別訪問\t\t\t1,300千円\t1,290千円\t\t320世帯\t334世帯\t訪問を望む世帯が増えたため。
②電話\t\t\tR4正規職員\tR5正規職員\t\tR6目標値
\t\t\t0.5人\t0.6人\t\t340世帯`;

async function factsWith(from: string, to: string, sheet = SHEET) {
  expect(sheet).toContain(from);
  const { records } = await readExample(sheet.replace(from, to), withItems);
  return Object.fromEntries(recordFacts(records[0]!));
}

it.each(['①訪問した世帯数', '(1)訪問した世帯数'])(
  'the name of an indicator that begins like an item is none: %s',
  async (name) => {
    const facts = await factsWith('訪問した世帯数', name);
    expect(facts).toMatchObject({ indicator1: name, item1: '戸別訪問', item2: '電話' });
    expect(facts).toMatchObject({ 'target1.p': 300, 'actual1.c': 334, 'target1.n': 340 });
  },
);

it('a reason may be a list', async () => {
  const reason = '①周知が進んだ。 ②訪問を望む世帯が増えた。';
  const facts = await factsWith('訪問を望む世帯が増えたため。', reason);
  expect(facts).toMatchObject({ ratingReason: reason, item1: '戸別訪問', item2: '電話' });
});

it('an item is none where it counts, follows another or may have moved', async () => {
  expect((await factsWith('訪問を望む世帯が増えたため。', '①12回')).ratingReason).toBeUndefined();
  expect((await factsWith('訪問を望む世帯が増えたため。', '③広報')).ratingReason).toBeUndefined();
  const moved = SHEET.replace('活動項目', '').replace('①戸別訪問', '');
  const facts = await factsWith('訪問を望む世帯が増えたため。', '①戸別訪問', moved);
  expect(facts).toMatchObject({ item1: '戸別訪問', item2: '電話' });
});

const withAnswers = (form: string) =>
  form.replace(
    '  - { field: budget_yen',
    `  - { field: challenge, kind: text, shape: sentence, optional: true, labels: [課題] }
  - { field: legal_basis, kind: text, optional: true, labels: [根拠法令] }
  - { field: budget_yen`,
  );

const PAIRS = SHEET.replace('活動項目', '').replace(/[①②].*?(?=\t)/gu, '');

async function answersWith(...rows: string[]) {
  const { records } = await readExample(`${PAIRS}\n${rows.join('\n')}`, withAnswers);
  return Object.fromEntries(recordFacts(records[0]!));
}

it.each(['なし', '未定', '-', '10回', '■有 □無', 'H28～', '同上', '3つの柱', '人手が足りない。'])(
  'an item below a question that is answered is no answer: %s',
  async (answer) => {
    const facts = await answersWith(`課題\t${answer}\t根拠法令\t老人福祉法`, '①訪問相談\t120件');
    expect(facts.challenge ?? answer).toBe(answer);
    const law = await answersWith(`根拠法令\t${answer}\t課題\tなし`, '①訪問相談\t120件');
    expect(law.legal ?? answer).toBe(answer);
  },
);

it('an item below a question beside one that is answered is no answer', async () => {
  const facts = await answersWith('課題\t\t根拠法令\t老人福祉法', '①訪問相談\t120件');
  expect(facts).toMatchObject({ legal: '老人福祉法' });
  expect(facts.challenge).toBeUndefined();
});

it('the first line of several is no whole answer', async () => {
  const facts = await answersWith('課題\t①需要の増加', '\t②国の方針', '\t③市民の要望');
  expect(facts.challenge).toBeUndefined();
  expect((await answersWith('課題\t①需要の増加', '根拠法令\t老人福祉法')).challenge).toBe(
    '①需要の増加',
  );
});

it('below an item that a list of indicators begins with stands the next', async () => {
  const rows = ['指標\tR4目標値\tR4実績値', '①訪問回数\t300回\t281回', '②満足度\t80%\t75%'];
  const { records } = await readExample([PAIRS.replace('指標', ''), ...rows].join('\n'));
  expect(records[0]!.indicators.map(({ name }) => name)).toContain('①訪問回数');
});
