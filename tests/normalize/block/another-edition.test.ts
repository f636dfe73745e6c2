import { describe, expect, it } from 'vitest';
import { recordFacts } from '../../support/lab/record-facts.ts';
import { readDump } from '../../support/read-dump.ts';

const HEAD = [
  '所属名称|事務事業名称|事業概要(全体)|経費||||成果||||評価及び次年度以降に向けた課題・取り組みなど|||SDGsへの貢献(最大3つ)|',
  '|||会計|投入コスト||活動実績(R2)||成果指標||総合評価|評価理由|現状の課題|事業自体が貢献する項目||',
];

const BASIS = '計画に掲げた水準を毎年度保つこととした。';
const UNMET = '催しを中止したため、参加者が見込みを下回った。';
const IMPROVED = '受付を電子化し、手続に要する時間を短くした。';

/** A sheet whose later rows have slid left: results stand a column or two left of their labels, and once more below. */
const slid = (name: string) => [
  `財政課|実施計画ランク|事業の種類|一般|R1予算現額|R1決算額|項目名|指標名|目標設定の考え方・根拠||B|計画どおりに進んだため。|R2年度に改善した点|4. 質の高い教育をみんなに||`,
  `|重要|■ 自治事務 □ 法定受託事務 □ 法定受託＋附加||2,650千円|1,711千円|①講座開催回数|受講者数|${BASIS}|R2年度に改善した点||||||`,
  `|${name}|根拠法令||R2予算現額|R2決算額(見込み)|②点検箇所数|実績|R1目標|R1実績|||R2目標値が未達成の理由・分析|||${IMPROVED}`,
  `||特になし||2,040千円|1,208千円|①25回||8,120人|7,540人|||${UNMET}|||`,
  `||事業の目的及び具体的な内容||R1正規職員人件費|R1その他職員従事割合|②41箇所||R2目標|R2実績||||||`,
  `||学びの場を設け、担い手を育てる。||0.22人|0.00人|8,356人||7,906人|||||||`,
  `期間|H25年度～|R2正規職員人件費|R2その他職員従事割合|①25回|8,356人|7,906人|事業達成に向けての現在の課題及び今後の課題解決に向けた取り組み|どのように貢献したか|||||||`,
  `||1,829千円|0.77人|②41箇所|R3目標||新たな参加者を増やす取組が必要である。|学べる機会を設けることで貢献した。|||||||`,
  `||6,616千円|0.00人||8,500人||評価者|財政課長 佐藤 健一|||||||`,
];

type Sheet = (name: string) => readonly string[];

/** What the second of three sheets of a page states, and the issues of the file, where texts are exchanged in all or in this one. */
async function read(sheet: Sheet, inAll: Changes, inOne: Changes = {}) {
  const names = ['窓口改善事業', '図書館運営事業', '公園整備事業'];
  const all = names.map((name) => changed(sheet(name).join('\n'), inAll));
  all[1] = changed(all[1]!, inOne);
  const text = [...HEAD, ...all].join('\n').replaceAll('|', '\t');
  const { records, issues } = await readDump(text);
  expect(records).toHaveLength(3);
  return { facts: Object.fromEntries(recordFacts(records[1]!)), issues };
}

type Changes = Readonly<Record<string, string>>;

function changed(text: string, changes: Changes): string {
  let now = text;
  for (const [from, to] of Object.entries(changes)) {
    expect(now).toContain(from);
    now = now.replaceAll(from, () => to);
  }
  return now;
}

const RESULTS = {
  'target1.p': 8120,
  'actual1.p': 7540,
  'target1.c': 8356,
  'actual1.c': 7906,
  'target1.n': 8500,
};

describe('another edition of a page whose rows have slid left', () => {
  it('is read', async () => {
    expect((await read(slid, {})).facts).toMatchObject(RESULTS);
  });

  it('has its results where staff is of a kind that the form does not know', async () => {
    const { facts } = await read(slid, { その他職員従事割合: '会計年度任用職員従事割合' });
    expect(facts).toMatchObject(RESULTS);
  });

  it('has its types of affairs where boxes are drawn otherwise', async () => {
    const { facts } = await read(slid, { '■': '▣', '□': '▢' });
    expect(facts.affairs).toBe('自治事務');
  });

  it.each(['未達成理由', '目標値未達成の理由', 'R2目標値未達成の理由・分析', '未達成の要因'])(
    'has why a target was missed below %s',
    async (label) => {
      const { facts } = await read(slid, { 'R2目標値が未達成の理由・分析': label });
      expect(facts.unmet).toBe(UNMET);
    },
  );

  it.each(['8 120人', '〔8,120人〕', 'B,120人', '8,12b人', '≒8,120人'])(
    'names a figure that cannot be read: %s',
    async (figure) => {
      const { facts, issues } = await read(slid, {}, { '8,120人': figure });
      expect(facts).not.toHaveProperty(['target1.p']);
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: 'value-not-numeric',
          severity: 'info',
          row: 15,
          column: 9,
          rawText: figure,
        }),
      );
    },
  );
});
