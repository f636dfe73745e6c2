import { describe, expect, it } from 'vitest';
import { readExample } from '../../../../support/example-sheets.ts';
import { recordFacts } from '../../../../support/lab/record-facts.ts';

const withCode = (form: string) =>
  form.replace(
    '  - { field: budget_yen',
    `  - { field: programme_code, kind: text, optional: true, labels: [事業番号] }
  - { field: evaluator, kind: person, optional: true, labels: [評価者] }
  - { field: budget_yen`,
  );

const FIGURES = `R4予算額\tR4決算額\tR5予算額\tR5決算額\tR4正規職員\tR5正規職員
1,200千円\t1,150千円\t1,300千円\t1,290千円\t0.5人\t0.6人
指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値
訪問した世帯数\t300世帯\t281世帯\t320世帯\t334世帯\t340世帯`;

const SHEETS: Readonly<Record<string, (code: string, evaluator?: string) => string>> = {
  below: (code, evaluator = '') =>
    `担当課\t優先度\t事業名\t事業番号\t評価者\t今後の方向性\n福祉課\t高\t見守り訪問事業\t${code}\t${evaluator}\t継続\n${FIGURES}`,
  beside: (code, evaluator = '') =>
    `担当課\t福祉課\t優先度\t高\t事業名\t見守り訪問事業\n事業番号\t${code}\t評価者\t${evaluator}\t今後の方向性\t継続\n${FIGURES}`,
  down: (code, evaluator = '') =>
    `担当課\t福祉課\n優先度\t高\n事業名\t見守り訪問事業\n事業番号\t${code}\n評価者\t${evaluator}\n${FIGURES}\n今後の方向性\t継続`,
};

async function read(text: string) {
  const { records } = await readExample(text, withCode);
  const [record] = records;
  return {
    code: record!.evaluation.programmeCode,
    facts: Object.fromEntries(recordFacts(record!)),
  };
}

const FACTS = {
  name: '見守り訪問事業',
  rank: '高',
  rating: '継続',
  'budget.p': 1_200_000,
  'target1.p': 300,
  'actual1.c': 334,
  'target1.n': 340,
};

describe.each(Object.entries(SHEETS))('a code %s its label', (_, sheet) => {
  it.each([
    ...['10101', '3', '0001', '1-2-3', '01-02-003', '1.2.3', '3-1-2-5', '１０１', '1/2'],
    ...['A-12', 'K0123', '1-A-2', '2-1(3)', '(1)', '①', 'No.5', '32号', '2款1項3目', '福祉01'],
    ...['福祉総務課-01', '健康づくり-1', '政策1-施策2-基本事業3', '総-ア', 'い-ろ', '一-二'],
    ...['第一号', 'みどり公園1', '02款01項03目005事業1', 'A01-02-03-04-05-06-007'],
  ])('is read: %s', async (code) => {
    const { code: printed, facts } = await read(sheet(code, '福祉課 課長 山田 太郎'));
    expect(printed?.normalize('NFKC')).toBe(code.normalize('NFKC'));
    expect(facts).toMatchObject({ ...FACTS, evaluatorName: '山田 太郎' });
  });

  it.each(['山田太郎', '課長 李', '目'])('is none of words alone: %s', async (evaluator) => {
    const { code, facts } = await read(sheet('', evaluator));
    expect(code).toBeNull();
    expect(facts).toMatchObject(FACTS);
  });

  it('of more words is none where it stands aside of its label', async () => {
    expect((await read(sheet('', '福祉総務課-01'))).code).toBeNull();
  });

  it.each(['0', '00', '1,234千円', '12.5', '80%', '10人', '令和5年度'])(
    'is no figure: %s',
    async (text) => {
      expect((await read(sheet(text))).code).toBeNull();
    },
  );
});

describe('what may have moved to the label of a code', () => {
  const beside = (row: string) =>
    read(
      `担当課\t優先度\t事業名\t今後の方向性\n福祉課\t高\t見守り訪問事業\t継続\n${FIGURES}`.replace(
        /R6目標値\n.*/u,
        `R6目標値\t事業番号\n${row}`,
      ),
    );

  it.each([
    ['訪問した世帯数\t\t300\t281\t310\t291\t320', {}],
    ['訪問した世帯数\t300\t281\t\t310\t291\t320', { 'target1.p': 300, 'actual1.p': 281 }],
  ])('is neither code nor result, nor is what moved with it: %s', async (row, sure) => {
    const { code, facts } = await beside(row);
    expect(code).toBeNull();
    const names = ['target1.p', 'actual1.p', 'target1.c', 'actual1.c', 'target1.n'];
    const numbers = names.filter((name) => facts[name] !== undefined);
    expect(Object.fromEntries(numbers.map((name) => [name, facts[name]]))).toEqual(sure);
  });

  it.each(['A-12', '0012'])('does not hide a code that is no result: %s', async (printed) => {
    const { code, facts } = await beside(`訪問した世帯数\t300\t281\t\t291\t320\t${printed}`);
    expect(code).toBe(printed);
    expect(facts).toMatchObject({ 'target1.p': 300, 'actual1.c': 291, 'target1.n': 320 });
  });

  it('is no code where it may be the rank, nor a result', async () => {
    const withRanks = (form: string) => withCode(form).replace('[高, 中, 低]', "['1', '2', '3']");
    const sheet = (row: string) =>
      `担当課\t事業番号\t優先度\t事業名\t今後の方向性\n${row}\n${FIGURES}`;
    const ofRow = async (row: string) => (await readExample(sheet(row), withRanks)).records[0];
    const moved = await ofRow('福祉課\t1\t見守り訪問事業\t\t継続');
    expect(moved?.evaluation.programmeCode ?? null).toBeNull();
    const honest = await ofRow('福祉課\t1\t2\t見守り訪問事業\t継続');
    expect(honest!.evaluation.programmeCode).toBe('1');
    expect(Object.fromEntries(recordFacts(honest!))['target1.p']).toBe(300);
  });
});

it('no single letter is a name', async () => {
  const text = `担当課\t優先度\t事業名\t今後の方向性\n福祉課\t高\t※新規\t継続\n款\t2\t項\t6\n${FIGURES}`;
  expect((await readExample(text, withCode)).records).toEqual([]);
});
