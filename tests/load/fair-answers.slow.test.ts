import { expect, it } from 'vitest';
import type { Indicator } from '../../src/normalize/record.ts';
import { answersOf } from './answers-of.ts';
import { cost, fileRecords, indicator, measure, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf, warehouseOf } from './warehouse.ts';

/** The names of the programmes that a question names. */
const namesIn = async (path: string, question: string) =>
  (await answersOf(path, question)).map((row) => row.programme_name).sort();

it('the words of a sheet are held against an indicator only where they cannot speak of another', async () => {
  const of = (
    programmeName: string,
    unmetReason: string,
    results: readonly (readonly [number, number | string])[],
  ) =>
    sheet(
      { programmeName, unmetReason },
      {
        row: programmeName.charCodeAt(0),
        costs: [cost(2020, {})],
        indicators: results.map(([target, actual], at) =>
          indicator([{ fiscalYear: 2020, target: measure(target), actual: measure(actual) }], {
            no: at + 1,
            name: `指標${at + 1}`,
          }),
        ),
      },
    );
  const missed = '目標を達成できなかった。';
  const path = await warehouseOf([
    of('甲事業', missed, [[80, 90]]),
    of('乙事業', missed, [
      [80, 90],
      [80, 70],
    ]),
    of('丙事業', missed, [
      [80, 90],
      [80, '順調'],
    ]),
    of('丁事業', missed, [
      [80, 90],
      [80, 85],
    ]),
    of('戊事業', '目標を達成した。', [
      [80, 90],
      [80, 70],
    ]),
  ]);
  expect(await namesIn(path, 'q15_ratio_against_words')).toEqual([
    '丁事業',
    '丁事業',
    '戊事業',
    '甲事業',
  ]);
});

it('what costs nothing cannot cost less', async () => {
  const of = (programmeName: string, rating: string, before: number, after: number) =>
    [2020, 2021].map((edition) =>
      sheet(
        { programmeName, rating },
        {
          editionFiscalYear: edition,
          row: programmeName.charCodeAt(0),
          costs: [cost(edition, { settlementYen: edition === 2020 ? before : after })],
        },
      ),
    );
  const path = await warehouseOf([
    ...of('甲事業', '廃止', 500, 500),
    ...of('乙事業', '廃止', 0, 0),
    ...of('丙事業', '休止', 0, 300),
  ]);
  expect(await namesIn(path, 'q20_ended_but_not_cheaper')).toEqual(['丙事業', '甲事業']);
});

it('a result that may still come has not failed to come, one of a programme that ended has', async () => {
  const pending = { ...measure('集計中'), detail: 'pending' as const };
  const of = (programmeName: string, edition: number) =>
    sheet(
      { programmeName },
      {
        editionFiscalYear: edition,
        row: programmeName.charCodeAt(0),
        costs: [cost(edition, {})],
        indicators: [indicator([{ fiscalYear: edition, target: measure(80), actual: pending }])],
      },
    );
  const late = sheet(
    { programmeName: '遅延事業' },
    {
      editionFiscalYear: 2021,
      row: 99,
      costs: [cost(2019, {}), cost(2020, {}), cost(2021, {})],
      indicators: [
        indicator([
          { fiscalYear: 2019, target: measure(80), actual: pending },
          { fiscalYear: 2021, target: measure(80), actual: pending },
        ]),
      ],
    },
  );
  const path = await warehouseOf([
    of('継続事業', 2020),
    of('終了事業', 2020),
    of('継続事業', 2021),
    late,
  ]);
  const rows = await answersOf(path, 'q14_never_filled_in');
  expect(rows.map((row) => [row.programme_name, row.fiscal_year])).toEqual([
    ['遅延事業', 2019],
    ['終了事業', 2020],
    ['継続事業', 2020],
  ]);
});

it('a lost figure is no lack of a target, and a result without a target is an outcome', async () => {
  const of = (programmeName: string, target: number | string, actual: number | string) =>
    sheet(
      { programmeName },
      {
        row: programmeName.charCodeAt(0),
        costs: [cost(2020, { settlementYen: 5_000_000 })],
        indicators: [
          indicator([{ fiscalYear: 2020, target: measure(target), actual: measure(actual) }]),
        ],
      },
    );
  const path = await warehouseOf([
    of('紛失事業', 'lost', 'lost'),
    of('実績事業', '', 70),
    of('文字事業', '順調', '順調'),
    of('目標事業', 80, 70),
  ]);
  expect(await namesIn(path, 'q13_no_outcome')).toEqual(['実績事業', '文字事業']);
  expect(await namesIn(path, 'q18_spending_without_outcome')).toEqual(['文字事業']);
});

it('an edition is late by its sheets, not by a file of which none could be loaded', async () => {
  const { path } = await buildWarehouse([
    [
      sourceFile('2021.txt', { editionFiscalYear: 2021 }),
      fileRecords([
        sheet({ programmeName: '当年事業' }, { editionFiscalYear: 2021 }),
        sheet({ programmeName: '前年事業' }, { editionFiscalYear: 2020, row: 9 }),
      ]),
    ],
    [sourceFile('2022.txt', { editionFiscalYear: 2022 }), fileRecords([])],
  ]);
  const rows = await answersOf(path, 'q28_how_late');
  expect(rows.map((row) => row.edition_fiscal_year)).toEqual([2020, 2021]);
});

it('a sum tells of how many programmes it is', async () => {
  const of = (programmeName: string, personnelCostYen: number | null) =>
    sheet(
      { programmeName },
      {
        row: programmeName.charCodeAt(0),
        costs: [
          cost(2020, {
            settlementYen: 1000,
            budgetYen: 2000,
            personnelCostYen,
            phase: 'estimated',
          }),
        ],
        indicators: [indicator([year(2020, 80, 90)])],
      },
    );
  const path = await warehouseOf([of('甲事業', 700), of('乙事業', null)]);
  expect(await answersOf(path, 'q22_many_small_programmes')).toMatchObject([
    { small_programmes: 2, personnel_cost_yen: 700, with_personnel_cost: 1 },
  ]);
  expect(await answersOf(path, 'q07_real_terms')).toMatchObject([
    { programmes: 2, nominal_yen: 2000 },
  ]);
  expect(await answersOf(path, 'q04_execution_ratio')).toMatchObject([
    { years: 1, estimated_years: 1 },
    { years: 1, estimated_years: 1 },
  ]);
});

it('a form that asks for no outcome says nothing of who has none', async () => {
  const of = (programmeName: string, isMeasured: boolean) =>
    sheet(
      { programmeName },
      {
        row: programmeName.charCodeAt(0),
        costs: [cost(2020, { settlementYen: 5_000_000 })],
        indicators: isMeasured ? [indicator([year(2020, 80, 90)])] : [],
      },
    );
  const { path } = await buildWarehouse([
    [sourceFile('sheets.txt'), fileRecords([of('甲事業', true), of('乙事業', false)])],
    [sourceFile('costs.csv'), fileRecords([of('丙事業', false)], { asksOutcomes: false })],
  ]);
  expect(await namesIn(path, 'q13_no_outcome')).toEqual(['乙事業']);
  expect(await namesIn(path, 'q18_spending_without_outcome')).toEqual(['乙事業']);
  expect(
    await rowsOf(
      path,
      `select programme_name from watch_list where rule = 'spending_without_outcome'`,
    ),
  ).toEqual([{ programme_name: '乙事業' }]);
});

it('what adds up over the years gets neither better nor worse by rising', async () => {
  const of = (programmeName: string, name: string, more: Partial<Indicator> = {}) =>
    sheet(
      { programmeName },
      {
        row: programmeName.charCodeAt(0),
        costs: [cost(2019, { settlementYen: 900_000 }), cost(2020, { settlementYen: 500_000 })],
        indicators: [indicator([year(2019, 80, 70), year(2020, 80, 75)], { name, ...more })],
      },
    );
  const path = await warehouseOf([
    of('甲事業', '整備した延長(累計)'),
    of('乙事業', '整備した延長'),
    of('丙事業', '累積赤字額', { direction: 'lower' }),
  ]);
  expect(
    await rowsOf(
      path,
      'select programme_name, result_change from results_beside_spending order by programme_name',
    ),
  ).toEqual([
    { programme_name: '丙事業', result_change: 'worse' },
    { programme_name: '乙事業', result_change: 'better' },
    { programme_name: '甲事業', result_change: null },
  ]);
  expect(await namesIn(path, 'q17_cost_down_result_better')).toEqual(['乙事業']);
  expect(
    await rowsOf(path, `select programme_name from watch_list where severity = 'good_practice'`),
  ).toEqual([{ programme_name: '乙事業' }]);
});

it('a run of missed targets that a later result ended is told as such', async () => {
  const of = (programmeName: string, actuals: readonly number[]) =>
    sheet(
      { programmeName },
      {
        editionFiscalYear: 2020,
        row: programmeName.charCodeAt(0),
        costs: actuals.map((_, at) => cost(2018 + at, {})),
        indicators: [indicator(actuals.map((actual, at) => year(2018 + at, 80, actual)))],
      },
    );
  const path = await warehouseOf([of('甲事業', [70, 70, 90]), of('乙事業', [90, 70, 70])]);
  const rows = await answersOf(path, 'q10_missed_running');
  expect(rows.map((row) => [row.programme_name, row.fiscal_year, row.met_again_in])).toEqual([
    ['乙事業', 2020, null],
    ['甲事業', 2019, 2020],
  ]);
});
