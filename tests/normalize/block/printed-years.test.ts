import { describe, expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import type { LoadedForm } from '../../../pipelines/rules/loaded-form.ts';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

const programme = '行政経営推進事業';

/** The programme's sheet as read from the sample in which texts of its block are replaced, and what is said of its labels. */
async function read(replacements: readonly (readonly [from: string, to: string])[]) {
  const lines = sampleText.split('\n');
  const name = lines.findIndex((line) => line.includes(`\t${programme}\t`));
  const block = replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the block has no '${from}'`);
      return text.replace(from, to);
    },
    lines.slice(name - 2, name + 7).join('\n'),
  );
  lines.splice(name - 2, 9, ...block.split('\n'));
  const { records, issues } = await readDump(lines.join('\n'));
  const { costs, indicators } = records.find(
    ({ evaluation }) => evaluation.programmeName === programme,
  )!;
  const cost = new Map(costs.map((one) => [one.fiscalYear, [one.budgetYen, one.settlementYen]]));
  const otherStaff = new Map(costs.map((one) => [one.fiscalYear, one.otherStaffFte]));
  const result = new Map(
    indicators[0]!.years.map(({ fiscalYear, target, actual }) => [
      fiscalYear,
      [target.value, actual.value],
    ]),
  );
  const labels = issues.filter(({ code }) => code === 'label-of-other-year');
  return { cost, otherStaff, result, labels: labels.map(({ rawText }) => rawText) };
}

describe('a label of a year that is none of the form', () => {
  it('takes its value with it, and is named', async () => {
    const plain = await read([]);
    expect(plain.cost.get(2019)).toEqual([1_704_000, 1_312_000]);
    expect(plain.result.get(2021)?.[0]).toBe(10);
    expect(plain.labels).toEqual([]);

    const { cost, result, labels } = await read([
      ['R1予算現額\tR1決算額', 'H30予算現額\tH30決算額'],
      ['R3目標', 'R7目標'],
    ]);
    expect(cost.get(2019) ?? [null, null]).toEqual([null, null]);
    expect(cost.get(2020)).toEqual(plain.cost.get(2020));
    expect(result.get(2019)).toEqual(plain.result.get(2019));
    expect(result.get(2020)).toEqual(plain.result.get(2020));
    expect(result.get(2021)?.[0] ?? null).toBeNull();
    expect(labels).toEqual(['H30予算現額', 'H30決算額', 'R7目標']);
  });
});

describe('a label of a year that the form does not know', () => {
  it('takes its value with it', async () => {
    const plain = await read([]);
    expect(plain.otherStaff.get(2019)).toBe(0);
    const { otherStaff, cost } = await read([['R1その他職員従事割合', 'R1会計年度任用職員']]);
    expect(otherStaff.get(2019) ?? null).toBeNull();
    expect(cost).toEqual(plain.cost);
  });

  it.each(['R1補正予算額', 'R1見込値', 'R2事業費(決算)'])(
    'is no text of the sheet: %s',
    async (label) => {
      const { records } = await readDump(sampleText.replace('\t特になし\t', `\t${label}\t`));
      expect(JSON.stringify(records.map(({ evaluation }) => evaluation))).not.toContain(label);
    },
  );

  it.each(['令和2年度国勢調査費', '令和元年度繰越事業費', 'R6年度末施設利用者数'])(
    'is none in a programme called %s',
    async (name) => {
      const { records } = await readDump(sampleText.replace(programme, name));
      expect(records.map(({ evaluation }) => evaluation.programmeName)).toContain(name);
    },
  );

  it('but is spelled like one that it knows, hides nothing', async () => {
    const plain = await read([]);
    const { cost } = await read([['R1予算現額', 'R1予算現在額']]);
    expect(cost).toEqual(plain.cost);
  });
});

describe('two columns that stand the other way round, labels and values', () => {
  it('are read by their labels, or left out, and never exchanged', async () => {
    const { cost, result } = await read([
      ['R1予算現額\tR1決算額', 'R1決算額\tR1予算現額'],
      ['1,704千円\t1,312千円', '1,312千円\t1,704千円'],
      ['R2予算現額\tR2決算額(見込み)', 'R2決算額(見込み)\tR2予算現額'],
      ['1,688千円\t1,275千円', '1,275千円\t1,688千円'],
      ['R1目標\tR1実績', 'R1実績\tR1目標'],
      ['10\t7', '7\t10'],
    ]);
    const wanted: readonly (readonly [unknown, number, number])[] = [
      [cost.get(2019), 1_704_000, 1_312_000],
      [cost.get(2020), 1_688_000, 1_275_000],
      [result.get(2019), 10, 7],
    ];
    for (const [read, left, right] of wanted)
      expect([[left, right], [null, null], [left, null], [null, right], undefined]).toContainEqual(
        read,
      );
  });

  it('are read where a whole page prints them so', async () => {
    const pages = sampleText.split(/^(?=所属名称)/m);
    const at = pages.findIndex((page) => page.includes(`\t${programme}\t`));
    const page = pages[at]!;
    pages[at] = page
      .replace(/R1予算現額\tR1決算額/g, 'R1決算額\tR1予算現額')
      .replace(/R2予算現額\tR2決算額\(見込み\)/g, 'R2決算額(見込み)\tR2予算現額')
      .replace(/([\d,]+千円)\t([\d,]+千円)/g, '$2\t$1');
    const sheets = page.match(/R2決算額\(見込み\)/g)!.length;
    const text = pages.join('');
    expect(text).not.toBe(sampleText);
    const plain = await readDump(sampleText);
    const turned = await readDump(text);
    const pairsOf = ({ records }: typeof plain) =>
      records
        .filter(({ evaluation }) => page.includes(`\t${evaluation.programmeName}\t`))
        .flatMap(({ costs }) => costs.map((one) => [one.budgetYen, one.settlementYen]));
    expect(pairsOf(plain)).toHaveLength(2 * sheets);
    expect(pairsOf(turned)).toEqual(pairsOf(plain));
  });
});

describe('labels of a group that all print a year too old', () => {
  it('take their figures with them', async () => {
    const plain = await read([]);
    const { cost, otherStaff, result, labels } = await read([
      ['R1予算現額\tR1決算額', 'H30予算現額\tH30決算額'],
      ['R2予算現額\tR2決算額(見込み)', 'R1予算現額\tR1決算額(見込み)'],
      ['R1正規職員人件費\tR1その他職員従事割合', 'H30正規職員人件費\tH30その他職員従事割合'],
      ['R2正規職員人件費\tR2その他職員従事割合', 'R1正規職員人件費\tR1その他職員従事割合'],
    ]);
    for (const year of [2019, 2020]) {
      expect(cost.get(year)).toEqual([null, null]);
      expect(otherStaff.get(year)).toBeNull();
    }
    expect(result).toEqual(plain.result);
    expect(labels).toHaveLength(8);
  });

  it('are believed where the group has one of the current year', async () => {
    const { cost } = await read([
      ['R1予算現額\tR1決算額', 'H30予算現額\tH30決算額'],
      ['R2予算現額\tR2決算額(見込み)', 'R2予算現額\tR1決算額'],
    ]);
    expect(cost.get(2020)).toEqual([1_688_000, null]);
    expect(cost.get(2019)).toEqual([null, 1_275_000]);
  });
});

describe('labels that are printed newest year first', () => {
  const rows = [
    '総務課\t実施計画ランク\t指標名\t目標設定の考え方・根拠\tR2年度に改善した点\tR2予算現額\tR2決算額(見込み)',
    '\t優先\t利用者数\t前年度を上回る。\t窓口を改めた。\t900千円\t800千円',
    '\t窓口改善事業\tR3目標\t\t\tR1予算現額\tR1決算額',
    '\t\t300人\t\t\t700千円\t600千円',
    '期間\tR1～\tR2目標\tR2実績\t\tR2正規職員人件費\tR2その他職員従事割合',
    '\t\t200人\t210人\t\t2.00人\t0.20人',
    '\t\tR1目標\tR1実績\t\t16,000千円\t0.02人',
    '\t\t100人\t90人\t\tR1正規職員人件費\tR1その他職員従事割合',
    '\t\t\t\t\t1.00人\t0.10人',
    '\t\t\t\t\t8,100千円\t0.01人',
  ];
  const recordOf = async (changed: readonly string[]) => {
    const { records } = await readDump(changed.join('\n'));
    return records[0]!;
  };

  it('keep the figures right below them', async () => {
    const { costs, indicators } = await recordOf(rows);
    expect(indicators[0]!.years.map(({ target, actual }) => [target.value, actual.value])).toEqual([
      [100, 90],
      [200, 210],
      [300, null],
    ]);
    expect(costs).toMatchObject([
      { budgetYen: 700_000, settlementYen: 600_000, personnelCostYen: 8_100_000 },
      { budgetYen: 900_000, settlementYen: 800_000, personnelCostYen: 16_000_000 },
    ]);
  });
});

describe('figures that all stand right at labels of their own', () => {
  it('are read there, whatever the words say of them', async () => {
    const rows = [
      '総務課\t実施計画ランク\t指標名\t目標設定の考え方・根拠\tR2年度に改善した点\tR2目標値が未達成の理由・分析',
      '\t優先\t利用者数\t前年度を上回る。\t窓口を改めた。\t天候の影響で来る人が減ったため。',
      '\t窓口改善事業\tR1目標\tR1実績\tR2目標\tR2実績\tR3目標',
      '\t\t5,042人\t7,519人\t1,011人\t5,951人\t7,274人',
      '期間\tR1～\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)',
      '\t\t1千円\t1千円\t1千円\t1千円',
    ];
    const { records } = await readDump(rows.join('\n'));
    expect(
      records[0]!.indicators[0]!.years.map(({ target, actual }) => [target.value, actual.value]),
    ).toEqual([
      [5_042, 7_519],
      [1_011, 5_951],
      [7_274, null],
    ]);
  });

  it('keep to them where words stand at the labels of the other year', async () => {
    const rows = [
      '総務課\t実施計画ランク\t指標名\t目標設定の考え方・根拠\tR2年度に改善した点\tR2目標値が未達成の理由・分析',
      '\t優先\t利用者数\t前年度を上回る。\t窓口を改めた。\t天候の影響で来る人が減ったため。',
      '\t窓口改善事業\tR1目標\tR1実績\tR1予算現額\tR1決算額',
      '\t\t増加\t前年並み\t1千円\t1千円',
      '期間\tR1～\tR2目標\tR2実績\tR2予算現額\tR2決算額(見込み)',
      '\t\t20人\t37人\t1千円\t1千円',
      '\t\tR3目標',
      '\t\t20人',
    ];
    const { records } = await readDump(rows.join('\n'));
    expect(
      records[0]!.indicators[0]!.years.map(({ target, actual }) => [target.value, actual.value]),
    ).toEqual([
      [null, null],
      [20, 37],
      [20, null],
    ]);
  });

  it('are read the same whatever sheet was read before', async () => {
    const sheet = (last: string) =>
      [
        '総務課\t実施計画ランク\t指標名\t目標設定の考え方・根拠\tR2年度に改善した点\tR2目標値が未達成の理由・分析',
        '\t優先\t利用者数\t前年度を上回る。\t窓口を改めた。\t天候の影響で来る人が減ったため。',
        '\t窓口改善事業\tR1目標\tR1実績\tR2目標\tR2実績\tR3目標',
        `\t\t5,042人\t7,519人\t1,011人\t5,951人\t${last}`,
        '期間\tR1～\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)',
        '\t\t1千円\t1千円\t1千円\t1千円',
      ].join('\n');
    const results = async (text: string, own: readonly LoadedForm[]) => {
      const { records } = await readDump(text, own);
      return records[0]!.indicators[0]!.years;
    };
    const [warm, cold] = [await loadForms(), await loadForms()];
    await results(sheet('検討の上で定める'), warm);
    expect(await results(sheet(''), warm)).toEqual(await results(sheet(''), cold));
  });
});
