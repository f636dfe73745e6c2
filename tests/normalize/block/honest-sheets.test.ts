import { describe, expect, it } from 'vitest';
import { exampleForm, exampleRows, readExample } from '../../support/example-sheets.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

const sheets = exampleRows.map((cells) => cells.join('\t')).join('\n');
const NAME = '花園台窓口申請オンライン化運営事業';

type Changes = Readonly<Record<string, string>>;

function changed(text: string, changes: Changes): string {
  let now = text;
  for (const [from, to] of Object.entries(changes)) {
    expect(now).toContain(from);
    now = now.replace(from, () => to);
  }
  return now;
}

/** What the first sheet of a file states, and the codes of what was wrong with it. */
async function first(file: ReturnType<typeof readDump>) {
  const { records, issues } = await file;
  return {
    facts: Object.fromEntries(recordFacts(records[0]!)),
    count: records.length,
    codes: issues.map(({ code }) => code),
  };
}

const ofClean = (changes: Changes) => first(readDump(changed(cleanFormText, changes)));
const ofRows = (rows: string, form = exampleForm) => first(readExample(rows, () => form));
const ofExample = (changes: Changes, form?: string) => ofRows(changed(sheets, changes), form);

describe('a programme that is named', () => {
  it.each([
    '自転車等放置防止条例',
    '手話言語条例(仮称)',
    '心肺蘇生法',
    '補助金交付要綱',
    '特になし',
  ])('like a law is read by its label: %s', async (name) => {
    expect((await ofClean({ [NAME]: name })).facts.name).toBe(name);
    const bare = await ofClean({ [`${NAME}\t介護保険法第115条の45`]: `${name}\t` });
    expect(bare.facts.name).toBe(name);
    expect((await ofExample({ 見守り訪問事業: name })).facts.name).toBe(name);
  });

  it.each(['(1)相談', '24時間保育', '夜間保育'])(
    'with another text below it where its label leads the sheet is no rank: %s',
    async (name) => {
      const form = exampleForm.replace(/^anchor: .*$/mu, 'anchor: programme_name');
      const rows = [
        `事業名\tR4予算額\tR4決算額\t指標\tR4目標値\tR4実績値\t今後の方向性`,
        `${name}\t1,200千円\t1,150千円\t訪問した世帯数\t300世帯\t281世帯\t継続`,
        `福祉課\tR5予算額\tR5決算額\t\tR5目標値\tR5実績値\t理由`,
        `\t1,300千円\t1,290千円\t\t320世帯\t334世帯\t訪問を望む世帯が増えているため。`,
        `\tR4正規職員\tR5正規職員\tR6目標値`,
        `\t0.5人\t0.6人\t340世帯`,
      ];
      const { facts, codes } = await ofRows(rows.join('\n'), form);
      expect(facts.name).toBe(name);
      expect(codes).not.toContain('value-ambiguous');
    },
  );
});

describe('a number left of an amount', () => {
  it.each(['1', '12'])('is no first part of it under another label: %s', async (code) => {
    const { facts } = await ofClean({ '\t特別\t99,347千円': `\t${code}\t99,347千円` });
    expect(facts['budget.p']).toBe(99_347_000);
  });

  it('is none under a head of two columns, nor under an unknown one', async () => {
    const { facts } = await ofClean({ '第115条の45\t\t94,065千円': '第115条の45\t1\t94千円' });
    expect(facts['budget.c']).toBe(94_000);
    const rows = [
      '担当課\t優先度\t事業名\t今後の方向性',
      '福祉課\t高\t見守り訪問事業\t継続',
      '目\tR4予算額\tR4決算額\tR5予算額\tR5決算額',
      '3\t1,200千円\t1,100千円\t1,300千円\t1,290千円',
      'R4正規職員\t0.5人\tR5正規職員\t0.6人',
    ];
    const { facts: below } = await ofRows(rows.join('\n'));
    expect(below).toMatchObject({ 'budget.p': 1_200_000, 'settlement.p': 1_100_000 });
  });
});

describe('labels of targets and results two years before the edition', () => {
  it('are no stale ones where a result of its own year is printed', async () => {
    const { facts } = await ofClean({
      '\tR1目標\tR1実績\t': '\tH30実績\tR1実績\t',
      '\tR3目標\t': '\t\t',
      '\t\t829時間\t\t\t\t': '\t\t\t\t\t\t',
    });
    expect(facts).toMatchObject({ 'actual1.c': 892.8333 });
    expect(facts['actual1.p']).toBeDefined();
  });

  const olderYears = (...labels: readonly string[]) =>
    ofRows(
      [
        '担当課\t優先度\t事業名\tR4予算額\tR4決算額\tR5予算額\tR5決算額\t今後の方向性',
        '福祉課\t高\t見守り訪問事業\t1,200千円\t1,150千円\t1,300千円\t1,290千円\t継続',
        ['指標', ...labels].join('\t'),
        ['訪問した世帯数', ...labels.map((_, at) => `${281 + at}世帯`)].join('\t'),
        'R4正規職員\t0.5人\tR5正規職員\t0.6人',
      ].join('\n'),
      exampleForm
        .replace(', years: [previous, current], labels', ', labels')
        .replace(", '{year}実績値'] }", '] }'),
    );

  it.each([
    ['R3目標値 R3実績値 R4目標値 R4実績値 R5目標値 R5実績値', 284, 286],
    ['R3実績値 R4実績値 R5目標値 R5実績値', 282, 284],
    ['R2目標値 R3目標値 R4目標値 R4実績値 R5目標値', 284, undefined],
  ])('are results of more years: %s', async (labels, before, now) => {
    const { facts } = await olderYears(...labels.split(' '));
    expect([facts['actual1.p'], facts['actual1.c']]).toEqual([before, now]);
  });

  it('are stale where they stand for the year after them', async () => {
    const { facts } = await olderYears('R3目標値', 'R3実績値', 'R4目標値', 'R4実績値', 'R5目標値');
    expect(Object.keys(facts).filter((key) => /^(?:target|actual)1/u.test(key))).toEqual([]);
  });
});

describe('rates', () => {
  it.each(['市税の不納欠損率', '乳児死亡率（‰）', '合計特殊出生率', '事故の割合(人口千人当たり)'])(
    'below 1 in all years are read as they are printed: %s',
    async (name) => {
      const { facts } = await ofExample({
        訪問した世帯数: name,
        '300世帯': '0.35',
        '281世帯': '0.31',
        '320世帯': '0.30',
        '334世帯': '0.28',
        '340世帯': '0.28',
      });
      expect(facts).toMatchObject({ 'target1.p': 0.35, 'actual1.p': 0.31, 'target1.n': 0.28 });
    },
  );

  it('may be more than the whole beside small ones', async () => {
    const { facts } = await ofExample({
      '300世帯': '25.5%',
      '281世帯': '24.0%',
      '320世帯': '25.5%',
      '334世帯': '105%',
      '340世帯': '25.5%',
    });
    expect(facts['actual1.c']).toBe(105);
  });
});

describe('the words of a goal', () => {
  it.each(['貧困をなくそう', 'ゴール3', 'すべての人に健康と福祉を'])(
    'in the place of another text are that text: %s',
    async (text) => {
      const { facts } = await ofClean({ 栄橋地区における窓口での削減時間: text });
      expect(facts).toMatchObject({ indicator1: text, sdg6: 6, sdg8: 8, sdg12: 12 });
      expect((await ofClean({ [NAME]: text })).facts.name).toBe(text);
    },
  );

  it('printed for a choice by marks are none of the sheet', async () => {
    const goals = ['貧困をなくそう', '飢餓をゼロに', '質の高い教育をみんなに'];
    const { facts } = await ofClean({
      '6. 安全な水とトイレを世界中に\t8. 働きがいも経済成長も\t12. つくる責任 つかう責任': `${goals[0]}\t\t${goals[1]}\t○\t${goals[2]}\t`,
    });
    expect(Object.keys(facts).filter((key) => key.startsWith('sdg') && /\d/u.test(key))).toEqual(
      [],
    );
  });
});

it('takes no unit that one label states for that of another', async () => {
  const form = exampleForm.replace(
    '  - { field: indicator_name,',
    "  - { field: personnel_cost_yen, kind: money, group: personnel, labels: ['{year}人件費'] }\n  - { field: indicator_name,",
  );
  expect(form).not.toBe(exampleForm);
  const text = sheets
    .replace(/予算額|決算額/gu, '$&(千円)')
    .replace(/(?<=\d)千円/gu, '')
    .replace('R5正規職員', 'R5正規職員\tR4人件費\tR5人件費')
    .replace('0.6人', '0.6人\t4,000,000\t4,800,000');
  const { facts } = await ofRows(text, form);
  expect(facts.name).toBeDefined();
  expect(Object.values(facts)).not.toContain(4_000_000_000);
});

it.each(['指標1：相談件数', '指標1 相談件数'])(
  'reads the name of an indicator with its number before it: %s',
  async (name) => {
    expect((await ofExample({ 訪問した世帯数: name })).facts.indicator1).toBe(name);
  },
);

it.each(['令和4年度水準', 'R5計画'])('reads an answer that names a year: %s', async (text) => {
  const { facts } = await ofExample({ '訪問を望む世帯が増えているため。': text });
  expect(Object.values(facts)).toContain(text);
});

it('reads a name that ends like a label', async () => {
  const { facts } = await ofExample({ 訪問した世帯数: '相談件数 活動実績' });
  expect(facts.indicator1).toBe('相談件数 活動実績');
});

it.each([
  ['区分', '2', '1,200千円'],
  ['会計コード', '96.5%', '1,200千円'],
  ['区分', '2', '0千円'],
])(
  'reads costs beside results in 千円, with a column between them that the form does not know: %s %s %s',
  async (head, code, result) => {
    const programme = (name: string) => [
      `担当課\t優先度\t事業名\t指標\tR4目標値\tR4実績値\t${head}\tR4予算額\tR4決算額\t今後の方向性`,
      `福祉課\t高\t${name}\t寄附額\t${result}\t${result}\t${code}\t100千円\t90千円\t継続`,
      `\t\t\t\tR5目標値\tR5実績値\t項\tR5予算額\tR5決算額\t理由`,
      `\t\t\t\t${result}\t${result}\t${code}\t120千円\t110千円\t訪問を望む世帯が増えているため。`,
    ];
    const rows = ['見守り訪問事業', 'ごみ減量事業', '道路維持事業'].flatMap(programme);
    const { facts } = await ofRows(rows.join('\n'));
    expect(facts).toMatchObject({ 'budget.c': 120_000, 'settlement.c': 110_000 });
  },
);
