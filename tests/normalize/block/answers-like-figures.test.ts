import { describe, expect, it } from 'vitest';
import { readExample } from '../../support/example-sheets.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';

/** A sheet whose figures stand side by side: results, then amounts, then the rating with its reason. */
const SHEET = `担当課\t優先度\t事業名\t指標\tR4目標値\tR4実績値\tR4予算額\tR4決算額\t今後の方向性
福祉課\t高\t見守り訪問事業\t訪問した世帯数\t300世帯\t281世帯\t1,200千円\t1,150千円\t継続
\t\t\t\tR5目標値\tR5実績値\tR5予算額\tR5決算額\t理由
\t\t\t\t320世帯\t334世帯\t1,300千円\t1,290千円\t訪問を望む世帯が増えたため。
\t\t\t\tR6目標値\t\tR4正規職員\tR5正規職員
\t\t\t\t340世帯\t\t0.5人\t0.6人`;

async function factsWith(changes: Readonly<Record<string, string>>, sheet = SHEET) {
  let text = sheet;
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const { records, issues } = await readExample(text);
  const messages = issues.map(({ message }) => message);
  return { facts: Object.fromEntries(recordFacts(records[0]!)), messages };
}

it.each(['0', '—', '1,300'])('reads no result from what stands for an amount: %s', async (text) => {
  const { facts, messages } = await factsWith({
    '1,300千円': text,
    '334世帯': '753',
    '320世帯': '753',
  });
  expect(facts).toMatchObject({ 'target1.c': 753, 'actual1.c': 753, 'target1.n': 340 });
  expect(facts['budget.c']).toBeUndefined();
  expect(facts['settlement.c']).toBe(1_290_000);
  if (text !== '—')
    expect(messages.join()).toContain(`"${text}" stands where an amount or staff does`);
});

it('takes a figure below a label of amounts for a result where amounts have moved', async () => {
  const { facts } = await factsWith({
    '320世帯\t334世帯\t1,300千円\t1,290千円': '\t320世帯\t334世帯\t1,300千円\t1,290千円',
  });
  expect(facts).toMatchObject({ 'target1.c': 320, 'actual1.c': 334, 'budget.c': 1_300_000 });
});

const REASON = '訪問を望む世帯が増えたため。';

/** The same with results right before the rating and its reason. */
const RESULTS_LAST = SHEET.split('\n')
  .map((row) => row.split('\t'))
  .map((row) => [...row.slice(0, 4), ...row.slice(6, 8), ...row.slice(4, 6), ...row.slice(8)])
  .map((row) => row.join('\t'))
  .join('\n');

async function resultsWith(changes: Readonly<Record<string, string>>) {
  return (await factsWith(changes, RESULTS_LAST)).facts;
}

it.each(['10回', '120件', '100%'])('takes no answer for a result: %s', async (reason) => {
  const facts = await resultsWith({ [REASON]: reason, '320世帯': '同左' });
  expect(facts).toMatchObject({ 'target1.c.text': '同左', 'actual1.c': 334, 'target1.n': 340 });
  const open = await resultsWith({ [REASON]: reason, '320世帯': '', '340世帯': '' });
  expect(open['actual1.c']).toBe(334);
  expect([open['target1.c'], open['target1.n']]).toEqual([undefined, undefined]);
});

it('takes an answer that counts the same for none where each result has its own', async () => {
  const facts = await resultsWith({ [REASON]: '100世帯', '340世帯': '' });
  expect(facts).toMatchObject({ 'target1.c': 320, 'actual1.c': 334 });
  expect(facts['target1.n']).toBeUndefined();
});

it('reads a result that has moved below the label of an answer', async () => {
  const facts = await resultsWith({ [`320世帯\t334世帯\t${REASON}`]: '\t320世帯\t334世帯' });
  expect(facts).toMatchObject({ 'target1.c': 320, 'actual1.c': 334 });
});

it.each(['10回', '100世帯'])(
  'takes no answer right of its label for a result: %s',
  async (reason) => {
    const rows = [
      '担当課\t福祉課\t優先度\t高\t事業名\t見守り訪問事業',
      'R4予算額\tR4決算額\tR5予算額\tR5決算額\tR4正規職員\tR5正規職員',
      '1,200千円\t1,150千円\t1,300千円\t1,290千円\t0.5人\t0.6人',
      '指標\tR4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値',
      '訪問した世帯数\t300世帯\t281世帯\t320世帯\t集計中\t',
      `今後の方向性\t継続\t\t\t\t\n理由\t${reason}`,
    ];
    const { records } = await readExample(rows.join('\n'));
    const facts = Object.fromEntries(recordFacts(records[0]!));
    expect(facts).toMatchObject({ 'target1.p': 300, 'actual1.p': 281, 'target1.c': 320 });
    expect([facts['actual1.c'], facts['target1.n']]).toEqual([undefined, undefined]);
  },
);

describe.each(['同左', '集計中'])('where every result says %s', (word) => {
  const words = Array.from({ length: 5 }, () => word).join('\t');
  const years = 'R4目標値\tR4実績値\tR5目標値\tR5実績値\tR6目標値';
  const head = '担当課\t優先度\t事業名\t今後の方向性\n福祉課\t高\t見守り訪問事業\t継続';
  const costs =
    'R4予算額\tR4決算額\tR5予算額\tR5決算額\n1,200千円\t1,150千円\t1,300千円\t1,290千円';

  it.each([
    [`指標\t${years}\n訪問した世帯数\t${words}\n理由\tメモ\n100%\t周知。`],
    [`指標\t理由\t${years}\n訪問した世帯数\t10\t${words}`],
    [`指標\t${years}\t理由\n訪問した世帯数\t${words}\t10`],
    [`指標\t${years}\n訪問した世帯数\t${words}`, head.replace('高', '9')],
  ])('an answer is none: %s', async (rows, top = head) => {
    const { records } = await readExample([top, costs, rows].join('\n'));
    const facts = [...recordFacts(records[0]!)].filter(([name]) =>
      /^(?:target|actual)\d/u.test(name),
    );
    expect(facts.filter(([, value]) => typeof value === 'number')).toEqual([]);
  });
});

it('takes no figure under an unknown head for a result where those beside it have theirs', async () => {
  const { records } = await readExample(
    `担当課\t優先度\t事業名\t指標\tR4目標値\tR4実績値\tR4予算額\tR4決算額\t今後の方向性
福祉課\t高\t見守り訪問事業\t訪問した世帯数\t893世帯\t881世帯\t1,200千円\t1,150千円\t継続
\t\t項\t\tR5目標値\tR5実績値\tR5予算額\tR5決算額\t理由
\t\t2\t\t897\t893\t1,300千円\t1,290千円\t訪問を望む世帯が増えたため。`,
  );
  const facts = Object.fromEntries(recordFacts(records[0]!));
  expect(facts).toMatchObject({ 'target1.c': 897, 'actual1.c': 893 });
  expect(facts['target1.n']).toBeUndefined();
});
