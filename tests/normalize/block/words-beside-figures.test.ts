import { describe, expect, it } from 'vitest';
import { readExample } from '../../support/example-sheets.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';

const withBasis = (form: string) =>
  `${form}  - { field: target_basis, kind: text, shape: sentence, labels: [目標の根拠] }\n`;

const FIGURES = {
  'target1.p': 300,
  'actual1.p': 281,
  'target1.c': 310,
  'actual1.c': 291,
  'target1.n': 320,
};

/** What the second of three sheets states in which these rows stand. */
async function factsOf(...rows: readonly string[]) {
  const sheet = (name: string) => [
    '担当課 優先度 事業名',
    `福祉課 高 ${name}`,
    'R4予算額 R4決算額 R5予算額 R5決算額',
    '1,200千円 1,150千円 1,300千円 1,290千円',
    ...rows,
    '今後の方向性 理由',
    '継続 訪問を望む世帯が増えているため。',
  ];
  const lines = ['見守り訪問事業', 'ごみ減量事業', '道路維持事業'].flatMap(sheet);
  const text = lines.map((line) => line.replaceAll(' ', '\t')).join('\n');
  const { records } = await readExample(text, withBasis);
  expect(records).toHaveLength(3);
  return Object.fromEntries(recordFacts(records[1]!));
}

const ABOVE = ['指標 訪問回数', 'R4目標値 300回', 'R4実績値 281回', 'R5目標値 310回'];

describe('a label that the form does not have, below labels with their figures right of them', () => {
  it.each(['備考 関係団体と調整した。', '達成率 93.9%', '備考'])('is no word: %s', async (row) => {
    expect(await factsOf(...ABOVE, 'R5実績値 291回', 'R6目標値 320回', row)).toMatchObject(FIGURES);
    expect(await factsOf(...ABOVE, 'R5実績値 291回', row, 'R6目標値 320回')).toMatchObject(FIGURES);
  });

  it('is no word where the figure is missing', async () => {
    const facts = await factsOf(
      ...ABOVE,
      'R5実績値 291回',
      'R6目標値 ',
      '備考 関係団体と調整した。',
    );
    const { 'target1.n': _, ...others } = FIGURES;
    expect(facts).toMatchObject(others);
    expect(facts).not.toHaveProperty(['target1.n.text']);
  });

  it('is a word where it stands below a label without one', async () => {
    const heads = '指標 R4目標値 R4実績値 R5目標値 R5実績値 R6目標値';
    const facts = await factsOf(heads, '訪問回数 300回 281回 310回 全世帯 320回');
    expect(facts).toMatchObject({ 'actual1.c.text': '全世帯', 'target1.n': 320 });
  });
});

describe('a word beside a column that the form does not have', () => {
  it.each(['未調査', '維持', '達成'])('stands for the figure of its label: %s', async (word) => {
    const heads = '指標 R4目標値 R4実績値 達成率 R5目標値 R5実績値 達成率 R6目標値';
    const rows = ['相談件数', '訪問回数', '参加者数', '満足度'].flatMap((name, at) => [
      heads,
      `${name} 300回 ${at === 1 ? word : '281回'} 93.7% 310回 291回 94.1% 320回`,
    ]);
    const { 'actual1.p': actual, ...others } = FIGURES;
    const facts = await factsOf(...rows);
    expect(facts).toMatchObject({ ...others, 'actual1.p': actual, 'target2.c': 310 });
    expect(facts).toMatchObject({ 'actual2.p.text': word, 'target4.n': 320 });
  });
});

describe('what says that a target was reached, beside the label of a text', () => {
  it('stands for the figure of its label where the row has not moved', async () => {
    const heads = '指標 R4目標値 R4実績値 R5目標値 R5実績値 R6目標値 目標の根拠';
    const facts = await factsOf(heads, '訪問回数 300回 281回 310回 291回 達成 100%');
    const { 'target1.n': _, ...others } = FIGURES;
    expect(facts).toMatchObject({ ...others, 'target1.n.text': '達成' });
    expect(facts).not.toHaveProperty(['basis1'], '達成');
  });

  it('is what that label asks for where the row may have closed up', async () => {
    const heads = '指標 R4目標値 R4実績値 R5目標値 R5実績値 R6目標値 目標の根拠';
    const facts = await factsOf(heads, '訪問回数 300回 281回 310回 291回 達成');
    expect(facts).toMatchObject({ 'target1.p': 300, 'actual1.c': 291 });
    expect(facts).not.toHaveProperty(['target1.n.text']);
  });
});

describe('what stands between labels and their figures', () => {
  const LABELS = ['R4目標値', 'R4実績値', 'R5目標値', 'R5実績値', 'R6目標値'];
  const figures = Object.values(FIGURES);

  it.each(['(人)', '人/日', '12月末現在', '○', '(見込)'])('is no word: %s', async (note) => {
    const rows = LABELS.map((label, at) => `${label} ${note} ${figures[at]}回`);
    expect(await factsOf('指標 訪問回数', ...rows)).toMatchObject(FIGURES);
  });

  it('is no word below its label', async () => {
    const rows = LABELS.flatMap((label, at) => [`${label} ${figures[at]}回`, '(回)']);
    expect(await factsOf('指標 訪問回数', ...rows)).toMatchObject(FIGURES);
  });
});

describe('a text in a row that lost a figure and closed up', () => {
  it.each(['国の基準', '前年度並み', '国平均3.5%'])(
    'is what the label beyond it asks for, not the figure: %s',
    async (text) => {
      const heads = '指標 R4目標値 R4実績値 R5目標値 R5実績値 R6目標値 目標の根拠';
      const facts = await factsOf(heads, `訪問回数 300回 281回 310回 291回 ${text}`);
      expect(facts).toMatchObject({ 'target1.p': 300, 'actual1.c': 291, basis1: text });
      expect(facts).not.toHaveProperty(['target1.n.text']);
    },
  );
});

describe('empty columns between figures of a row', () => {
  it.each([2, 3, 4])('give no figure to another year: %i', async (empty) => {
    const gap = ' '.repeat(empty + 1);
    const facts = await factsOf(
      '指標 R4目標値 R4実績値 R5目標値 R5実績値',
      `訪問回数 300回${gap}281回 310回${gap}291回`,
    );
    const figures = Object.entries(facts).filter(([key]) => key in FIGURES);
    const { 'target1.n': _, ...expected } = FIGURES;
    expect(expected).toMatchObject(Object.fromEntries(figures));
    expect(facts['target1.p']).toBe(300);
  });
});
