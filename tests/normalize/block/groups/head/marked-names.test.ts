import { describe, expect, it } from 'vitest';
import { readExample } from '../../../../support/example-sheets.ts';
import { recordFacts } from '../../../../support/lab/record-facts.ts';

const FIGURES = `R4予算額\tR4決算額\tR5予算額\tR5決算額\tR4正規職員\tR5正規職員
1,200千円\t1,150千円\t1,300千円\t1,290千円\t0.5人\t0.6人
指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値
訪問した世帯数\t300世帯\t281世帯\t320世帯\t334世帯\t340世帯`;

const below = (name: string, item = '①戸別訪問') =>
  `担当課\t優先度\t事業名\t活動項目\t今後の方向性\n福祉課\t高\t${name}\t${item}\t継続\n${FIGURES}`;
const SHEETS = {
  below,
  beside: (name: string) =>
    `担当課\t福祉課\t優先度\t高\t事業名\t${name}\n今後の方向性\t継続\n${FIGURES}`,
  down: (name: string) =>
    `担当課\t福祉課\n優先度\t高\n事業名\t${name}\n${FIGURES}\n今後の方向性\t継続`,
};

const withItems = (form: string) =>
  form.replace(
    '  - { field: budget_yen',
    '  - { field: activity_item, kind: list, optional: true, labels: [活動項目] }\n  - { field: budget_yen',
  );

async function read(text: string) {
  const { records, issues } = await readExample(text, withItems);
  return { records, codes: issues.map(({ code }) => code) };
}

describe.each(Object.entries(SHEETS))('a name %s its label', (_, sheet) => {
  it.each(['(1)一般管理費', '①相談支援事業', '1. 優先', '⑵ 優先', '1 相談'])(
    'may begin with a number or a mark: %s',
    async (name) => {
      const { records } = await read(sheet(name));
      expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual([name]);
      const facts = Object.fromEntries(recordFacts(records[0]!));
      expect(facts).toMatchObject({ rank: '高', rating: '継続', 'actual1.c': 334 });
      expect(facts.remark).toBeUndefined();
    },
  );

  it('is no number alone', async () => {
    expect((await read(sheet('①'))).codes).toContain('block-without-name');
  });
});

it('is no item that moved to the label of names', async () => {
  expect((await read(below('①戸別訪問', ''))).codes).toContain('block-without-name');
});

it('keeps the items beside it', async () => {
  const { records } = await read(below('①相談支援事業'));
  expect(records[0]!.activities).toMatchObject([{ no: 1, itemName: '戸別訪問' }]);
});

describe.each(['24時間保育事業', '8020推進事業', '3歳児健診', '見守り訪問事業'])('%s', (name) => {
  it.each(['※新規事業', '①訪問', '(1)訪問'])(
    'is the name, not what stands at it: %s',
    async (mark) => {
      const sheets = [
        `事業名\t${name}\t担当課\t福祉課\n${mark}\t\t優先度\t高\n${FIGURES}\n今後の方向性\t継続`,
        below(name).replace('事業名\t活動項目', `事業名\t${mark}`).replace('①戸別訪問', ''),
        below(mark).replace('①戸別訪問', '').replace('\n指標', `\n\t\t${name}\n指標`),
      ];
      for (const sheet of sheets) {
        const { records, codes } = await read(sheet);
        const names = records.map(({ evaluation }) => evaluation.programmeName);
        if (names.length > 0) expect(names).toEqual([name]);
        else expect(codes).toContain('block-without-name');
      }
    },
  );
});

it.each([
  ['福祉課', '※重点事業'],
  ['※R5時点', '※正式名称'],
  ['①所属', '③名称'],
])('is neither a note nor in a row of marks: %s, %s', async (department, mark) => {
  const sheet = `担当課\t優先度\t事業名\t今後の方向性\n${department}\t②区分\t${mark}\n福祉課\t高\t見守り訪問事業\t継続\n${FIGURES}`;
  const { records } = await read(sheet);
  for (const { evaluation } of records) expect(evaluation.programmeName).toBe('見守り訪問事業');
});
