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
