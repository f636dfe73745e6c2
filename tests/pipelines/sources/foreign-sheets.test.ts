import { describe, expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { sampleText } from '../../support/form.ts';

const forms = await loadForms();
const read = (rows: readonly string[]) => readFile(Buffer.from(rows.join('\n')), 'r05.tsv', forms);

const HEAD = [
  '事務事業名\t高齢者見守り事業\t所管課\t高齢福祉課',
  '会計\t介護保険特別会計\t期間\tH25年度～',
  '根拠法令\t介護保険法\t優先度\t重要',
  '事業の目的・内容\t一人暮らしの高齢者を地域で見守る。',
];
const TAIL = [
  '総合評価\tB',
  '評価理由\t目標をわずかに下回った。',
  '今後の課題\t周知の強化が必要である。',
];
/** What a neighbour that took over parts of the form prints. */
const OWN = [
  '目標設定の考え方\t過去の実績を踏まえた。',
  '未達成の理由\t天候が悪かった。',
  '事業の種類\t■ 自治事務 □ 法定受託事務',
];

const COSTS = ['\tR4決算額\tR5決算額\tR6予算額', '事業費\t2,000千円\t2,050千円\t2,200千円'];
const INDICATORS = [
  '指標名\tR4実績\tR5目標\tR5実績\tR6目標',
  '見守り件数\t95件\t110件\t108件\t120件',
];

/** Figures of the only record: amounts in thousands and results, by field and year. */
async function figures(rows: readonly string[]): Promise<Record<string, unknown>> {
  const { records } = await read(rows);
  const [record] = records;
  const own = record?.readings.filter(({ entity }) => entity === 'cost' || entity === 'result');
  return Object.fromEntries(
    (own ?? []).map(({ field, fiscalYear, raw }) => [`${field} ${fiscalYear}`, raw]),
  );
}

describe('sheets of a city whose form nobody has written', () => {
  it('are refused, though their labels are those of every city', async () => {
    const { records, issues } = await read([...HEAD, ...COSTS, ...INDICATORS, ...TAIL]);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'form-not-recognised' }]);
    expect(issues[0]!.message).toContain('labels of the form tokorozawa-sheet');
    expect(issues[0]!.remedy).toMatch(/block-sheets\.md.*scaffold.*inspect/u);
  });

  it('are refused where three years of results would make the middle one the edition', async () => {
    const results = [
      '指標名\tR3実績\tR4実績\tR5実績\tR5目標',
      '見守り件数\t90件\t95件\t108件\t110件',
    ];
    const costs = ['R3決算額\tR4決算額\tR5決算額', '1,900千円\t2,000千円\t2,050千円'];
    const { records, issues } = await read([...HEAD, ...OWN, ...costs, ...results, ...TAIL]);
    expect(records).toEqual([]);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'edition-unknown' }));
  });
});

describe('a sheet that took over parts of the form', () => {
  it('is read where each figure stands at its own label', async () => {
    expect(await figures([...HEAD, ...OWN, ...COSTS, ...INDICATORS, ...TAIL])).toEqual({
      'settlement_yen 2022': '2,000千円',
      'settlement_yen 2023': '2,050千円',
      'actual_value 2022': '95件',
      'target_value 2023': '110件',
      'actual_value 2023': '108件',
      'target_value 2024': '120件',
    });
  });

  it.each([
    ['国庫支出金', '事業費計'],
    ['一般財源', '計'],
    ['うち一般財源', '全体'],
  ])('has no cost of the rows %s and %s: the first is a part', async (part, whole) => {
    const costs = [
      COSTS[0]!,
      `${part}\t500千円\t510千円\t530千円`,
      `${whole}\t2,000千円\t2,050千円\t2,200千円`,
    ];
    const read = await figures([...HEAD, ...OWN, ...costs, ...INDICATORS, ...TAIL]);
    expect(Object.keys(read).filter((key) => key.startsWith('settlement'))).toEqual([]);
    expect(read).toMatchObject({ 'actual_value 2023': '108件' });
  });

  it('has the first of its rows of indicators, and nothing of the others', async () => {
    const rows = [
      '指標名\tR4実績\tR5実績\tR6目標',
      '件数\t397件\t103件\t642件',
      '割合\t435件\t563件\t529件',
      '団体\t511件\t554件\t92件',
    ];
    const results = Object.values(await figures([...HEAD, ...OWN, ...COSTS, ...rows, ...TAIL]));
    for (const other of [...rows[2]!.split('\t'), ...rows[3]!.split('\t')])
      expect(results).not.toContain(other);
    expect(results).toContain('642件');
  });

  it('has the first of its columns, where years stand below each other', async () => {
    const costs = [
      '\t事業費\t一般財源',
      'R4決算額\t2,000千円\t1,500千円',
      'R5決算額\t2,050千円\t1,540千円',
      'R6予算額\t2,200千円\t1,670千円',
    ];
    expect(await figures([...HEAD, ...OWN, ...costs, ...INDICATORS, ...TAIL])).toMatchObject({
      'settlement_yen 2022': '2,000千円',
      'settlement_yen 2023': '2,050千円',
    });
  });
});

it('sheets of the form itself are recognised block by block', async () => {
  const lines = sampleText.split('\n');
  const head = lines.findIndex((line) => line.includes('\t実施計画ランク\t'));
  const next = lines.findIndex((line, at) => at > head && line.includes('\t実施計画ランク\t'));
  const { records } = await read(lines.slice(head, next));
  expect(records).toHaveLength(1);
});
