import { expect, it } from 'vitest';
import type { Measure, SheetRecord } from '../../src/normalize/record.ts';
import { answersOf } from './answers-of.ts';
import { cost, indicator, measure, sheet, year } from './sample.ts';
import { rowsOf, warehouseOf } from './warehouse.ts';

/** The signals of a rule, each as its programme and fiscal year. */
async function signalsIn(path: string, rule: string): Promise<string[]> {
  const rows = await rowsOf(
    path,
    `select programme_name, fiscal_year from
     (select * from watch_list union all select * from claim_conflicts)
     where rule = '${rule}' order by programme_name, fiscal_year`,
  );
  return rows.map((row) => `${row.programme_name} ${row.fiscal_year}`);
}

const signals = async (rule: string, sheets: readonly SheetRecord[]) =>
  signalsIn(await warehouseOf(sheets), rule);

it('a choice that merely includes a reduction marks no reduction', async () => {
  const ratings = ['縮小', '改革改善(縮小・統合含む)', '終了・廃止・休止'];
  const sheets = [2020, 2021].flatMap((edition) =>
    ratings.map((rating, at) =>
      sheet(
        { programmeName: `${'甲乙丙'[at]}事業`, rating },
        {
          editionFiscalYear: edition,
          row: at,
          costs: [cost(edition, { settlementYen: edition * 1000 })],
        },
      ),
    ),
  );
  expect(await signals('reduced_yet_grown', sheets)).toEqual(['丙事業 2020', '甲事業 2020']);
});

it('an execution ratio in whole per cent is as exact as that', async () => {
  const printed = [
    ['65%', 65],
    ['64%', 64],
    ['67%', 67],
    ['64.6%', 64.6],
    ['65.0%', 65],
  ] as const;
  const sheets = printed.map(([raw, value], at) =>
    sheet(
      { programmeName: `${raw}の事業` },
      {
        row: at,
        costs: [cost(2020, { budgetYen: 1_000_000, settlementYen: 645_700 })],
        indicators: [
          indicator(
            [
              {
                fiscalYear: 2020,
                target: measure(90),
                actual: { raw, value, unit: '%', status: 'value' },
              },
            ],
            { name: '予算の執行率' },
          ),
        ],
      },
    ),
  );
  expect(await signals('execution_ratio_mismatch', sheets)).toEqual([
    '65.0%の事業 2020',
    '67%の事業 2020',
  ]);
});

it('a result that words or a lost value may have answered is not asked for', async () => {
  const pending = { ...measure('集計中'), detail: 'pending' as const };
  const later = ['', '-', 70, '中止', 'lost'].map((slot) => measure(slot));
  const edition = (editionFiscalYear: number) =>
    [...later, pending].map((actual, at) =>
      sheet(
        { programmeName: `${'甲乙丙丁戊己'[at]}事業` },
        {
          editionFiscalYear,
          row: at,
          indicators: [
            indicator([
              {
                fiscalYear: 2020,
                target: measure(80),
                actual: editionFiscalYear === 2020 ? pending : actual,
              },
            ]),
          ],
        },
      ),
    );
  const path = await warehouseOf([...edition(2020), ...edition(2021)]);
  // What a later edition still waits for (己) is asked for once, by the edition that began to wait.
  expect(await signalsIn(path, 'result_never_filled_in')).toEqual([
    '乙事業 2020',
    '己事業 2020',
    '甲事業 2020',
  ]);
  const asked = await answersOf(path, 'q14_never_filled_in');
  expect(asked.map((row) => row.edition_fiscal_year).sort()).toEqual([2020, 2020, 2020, 2021]);
});

it('questions about what is better the lower it is say so, and call nothing high that is good', async () => {
  const years = (target: number, actual: number) => [
    { fiscalYear: 2019, target: measure(100, '件'), actual: measure(90, '件') },
    { fiscalYear: 2020, target: measure(target, '件'), actual: measure(actual, '件') },
  ];
  const of = (programmeName: string, target: number, actual: number) =>
    sheet(
      { programmeName, rating: 'A', unmetReason: '目標達成' },
      { indicators: [indicator(years(target, actual), { name: '苦情件数', direction: 'lower' })] },
    );
  const path = await warehouseOf([of('超過', 99, 20), of('未達', 99, 120), of('緩和', 150, 140)]);
  const rows = await rowsOf(
    path,
    `select rule, question from (select * from watch_list union all select * from claim_conflicts)
     order by rule`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    [
      'rating_against_target',
      '総合評価はAですが、「苦情件数」の実績は120件、目標は99件(小さいほど良い)です。評価の根拠は何ですか。',
    ],
    [
      'target_far_exceeded',
      '「苦情件数」の実績20件は目標99件(小さいほど良い)を大きく下回っています。目標の水準は適切ですか。',
    ],
    [
      'target_lowered_then_met',
      '「苦情件数」の目標は前年度の100件から150件に変わり、前年度の実績90件より悪い水準です(小さいほど良い指標)。緩めた理由は何ですか。',
    ],
    [
      'words_against_numbers',
      '「達成」と記載されていますが、「苦情件数」の実績は120件、目標は99件(小さいほど良い)です。どの点で達成と判断しましたか。',
    ],
  ]);
});

it('what is to be kept is missed above its target as below it', async () => {
  const path = await warehouseOf(
    [120, 80, 100].map((actual, at) =>
      sheet(
        { programmeName: `事業${at}`, rating: 'A', unmetReason: '目標達成' },
        { row: at, indicators: [indicator([year(2020, 100, actual)], { direction: 'keep' })] },
      ),
    ),
  );
  for (const rule of ['rating_against_target', 'words_against_numbers']) {
    const rows = await rowsOf(
      path,
      `select programme_name, question from claim_conflicts where rule = '${rule}' order by 1`,
    );
    expect(rows.map((row) => row.programme_name)).toEqual(['事業0', '事業1']);
    expect(rows[0]?.question).toContain('120%、目標は100%(維持が望ましい)');
  }
});

it('a result that an older edition printed is not asked for, by the signal or by the question', async () => {
  const pending = { ...measure('集計中'), detail: 'pending' as const };
  const edition = (editionFiscalYear: number, actual: Measure) =>
    sheet(
      { programmeName: '再集計事業' },
      {
        editionFiscalYear,
        row: editionFiscalYear,
        indicators: [indicator([{ fiscalYear: 2020, target: measure(80), actual }])],
      },
    );
  const path = await warehouseOf([
    edition(2020, measure(70)),
    edition(2021, pending),
    edition(2022, measure('')),
  ]);
  expect(await signalsIn(path, 'result_never_filled_in')).toEqual([]);
  expect(await answersOf(path, 'q14_never_filled_in')).toEqual([]);
});

it('a result that an older edition planned is asked for all the same', async () => {
  const pending = { ...measure('集計中'), detail: 'pending' as const };
  const edition = (editionFiscalYear: number, actual: Measure, phase: 'planned' | 'settled') =>
    sheet(
      { programmeName: '計画値事業' },
      {
        editionFiscalYear,
        row: editionFiscalYear,
        costs: [cost(2020, { phase })],
        indicators: [indicator([{ fiscalYear: 2020, target: measure(80), actual }])],
      },
    );
  const path = await warehouseOf([
    edition(2020, measure(70), 'planned'),
    edition(2021, pending, 'settled'),
    edition(2022, measure(''), 'settled'),
  ]);
  expect(await signalsIn(path, 'result_never_filled_in')).toEqual(['計画値事業 2020']);
  expect(await answersOf(path, 'q14_never_filled_in')).toHaveLength(1);
});

it('a target is far exceeded by what is in force, and no more where a newer edition corrects the result', async () => {
  const edition = (editionFiscalYear: number, name: string, actual: number) =>
    sheet(
      { programmeName: name },
      {
        editionFiscalYear,
        row: editionFiscalYear,
        costs: [cost(2020, {}), ...(editionFiscalYear === 2021 ? [cost(2021, {})] : [])],
        indicators: [indicator([year(2020, 80, actual)])],
      },
    );
  const path = await warehouseOf([
    edition(2020, '超過事業', 160),
    edition(2020, '訂正事業', 160),
    edition(2021, '超過事業', 160),
    edition(2021, '訂正事業', 80),
  ]);
  expect(await signalsIn(path, 'target_far_exceeded')).toEqual(['超過事業 2020']);
});
