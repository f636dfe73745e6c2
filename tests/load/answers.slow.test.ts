import { beforeAll, expect, it } from 'vitest';
import type {
  Evaluation,
  Indicator,
  IndicatorYear,
  SheetRecord,
} from '../../src/normalize/record.ts';
import { answersOf } from './answers-of.ts';
import { activity, cost, fileRecords, indicator, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse } from './warehouse.ts';

const LONG = '利用者の増加に応じた体制を整える必要がある。';
const SHORT = '体制を整える必要がある。';

/** A sheet of a programme that spends more each year and misses its target by more. */
function sheetOf(edition: number, evaluation: Partial<Evaluation>): SheetRecord {
  const years = [edition - 1, edition];
  const outcome = years.map((fiscalYear) => year(fiscalYear, 80, 70 - (fiscalYear - 2019)));
  const population = years.map((fiscalYear) => year(fiscalYear, '', 500 - (fiscalYear - 2019)));
  return sheet(evaluation, {
    editionFiscalYear: edition,
    costs: years.map((fiscalYear) =>
      cost(fiscalYear, {
        phase: fiscalYear === edition ? 'estimated' : 'settled',
        budgetYen: 8_000_000,
        settlementYen: 1_000_000 * (fiscalYear - 2018),
        personnelCostYen: 500_000,
        workHours: 100,
        generalFundYen: 500_000,
      }),
    ),
    indicators: [
      indicator(outcome),
      indicator(population, { kind: 'population', name: '対象者数' }),
    ],
    activities: years.map((fiscalYear, at) => activity(at + 1, { fiscalYear, itemName: '講座' })),
  });
}

const sheetsOf = (edition: number) => [
  sheetOf(edition, {
    programmeName: edition === 2020 ? '図書館事業' : '図書館運営事業',
    programmeCode: 'A1',
    policy: [{ level: 1, kind: '政策', code: null, name: edition === 2020 ? '学び' : 'まなび' }],
    rating: edition === 2020 ? '縮小' : '現状維持',
    challenge: SHORT,
    unmetReason: LONG,
  }),
  sheetOf(edition, {
    programmeName: '公園事業',
    programmeCode: 'B1',
    rating: '改革改善(縮小・統合含む)',
    challenge: `${edition}年度からの廃止は困難である。`,
  }),
];

let path: string;

beforeAll(async () => {
  const editions = [2020, 2021].map(
    (edition) =>
      [
        sourceFile(`${edition}.txt`, { editionFiscalYear: edition }),
        fileRecords(sheetsOf(edition)),
      ] as const,
  );
  ({ path } = await buildWarehouse(editions));
});

it('a rename does not split the execution of a programme', async () => {
  const rows = await answersOf(path, 'q04_execution_ratio');
  expect(rows.map((row) => [row.programme_name, row.years])).toEqual([
    ['公園事業', 3],
    ['図書館運営事業', 3],
  ]);
});

it('a year has one unit cost, and its phase', async () => {
  const rows = await answersOf(path, 'q06_unit_cost');
  const library = rows.filter((row) => row.item_name === '講座' && row.fiscal_year === 2020);
  expect(library.map((row) => [row.programme_name, row.edition_fiscal_year, row.phase])).toEqual([
    ['公園事業', 2021, 'settled'],
    ['図書館運営事業', 2021, 'settled'],
  ]);
});

it('a year has one share of the general fund', async () => {
  const rows = await answersOf(path, 'q05_general_fund_growth');
  const library = rows.filter((row) => String(row.programme_name).startsWith('図書館'));
  const stated = library.map((row) => [row.fiscal_year, row.edition_fiscal_year, row.phase]);
  expect(stated.sort()).toEqual([
    [2019, 2020, 'settled'],
    [2020, 2021, 'settled'],
    [2021, 2021, 'estimated'],
  ]);
});

it('a plan that leans more on the general fund than the actual year before shifts nothing yet', async () => {
  const shares = [400_000, 600_000, 800_000, 900_000];
  const phases = ['settled', 'estimated', 'planned', 'planned'] as const;
  const costs = shares.map((generalFundYen, at) =>
    cost(2019 + at, {
      phase: phases[at]!,
      [phases[at] === 'planned' ? 'plannedYen' : 'settlementYen']: 1_000_000,
      personnelCostYen: 500_000,
      generalFundYen,
    }),
  );
  const { path: planned } = await buildWarehouse([
    [sourceFile('plan.txt'), fileRecords([sheet({}, { costs })])],
  ]);
  const rows = await answersOf(planned, 'q05_general_fund_growth');
  const shifting = rows.map((row) => [row.fiscal_year, row.is_shifting]);
  expect(shifting.sort()).toEqual([
    [2019, null],
    [2020, true],
    [2021, null],
    [2022, true],
  ]);
});

it('each year has its own total spending', async () => {
  const rows = await answersOf(path, 'q08_share_of_spending', (sql) =>
    sql.replace(
      'cast(null as bigint) as total_yen',
      '10000000 * (year.fiscal_year - 2018) as total_yen',
    ),
  );
  expect(rows.map((row) => [row.fiscal_year, row.phase, row.share])).toEqual([
    [2019, 'settled', 0.2],
    [2020, 'settled', 0.2],
    [2021, 'estimated', 0.2],
  ]);
});

it('the size of what a programme is for is no result of it', async () => {
  const rows = await answersOf(path, 'q16_cost_up_result_worse');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({
    indicator_name: '達成の割合',
    previous_actual_raw: '70%',
    actual_raw: '69%',
    comparability: 'like_for_like',
  });
});

it('targets missed again and again beside a decision to go on', async () => {
  const rows = await answersOf(path, 'q19_good_rating_missed');
  expect(rows.map((row) => [row.programme_name, row.fiscal_year, row.rating])).toEqual([
    ['図書館運営事業', 2021, '現状維持'],
  ]);
});

it('marked for reduction is what the rating says', async () => {
  const rows = await answersOf(path, 'q20_ended_but_not_cheaper');
  expect(rows).toMatchObject([
    { note_text: '縮小', edition_fiscal_year: 2020, fiscal_year: 2021, settlement_change_yen: 1e6 },
  ]);
});

it('costs stand under the policy of the sheet that states them', async () => {
  const rows = await answersOf(path, 'q21_by_organisation');
  const found = rows.filter((row) => String(row.policy_path).match(/学び|まなび/));
  expect(found.map((row) => [row.policy_path, row.fiscal_year])).toEqual([
    ['まなび', 2021],
    ['まなび', 2020],
    ['学び', 2019],
  ]);
});

it.each([
  'q08_share_of_spending',
  'q21_by_organisation',
  'q22_many_small_programmes',
  'q23_statutory_or_not',
])('sums of %s mix no estimates with settlements', async (name) => {
  const { path: mixed } = await buildWarehouse([
    [
      sourceFile('2020.txt'),
      fileRecords(
        [0, 1, 2, 3].map((at) =>
          sheet(
            { programmeName: `事業${at}` },
            {
              row: at,
              costs: [cost(2020, { settlementYen: 1000, phase: at % 2 ? 'settled' : 'estimated' })],
            },
          ),
        ),
      ),
    ],
  ]);
  const rows = await answersOf(mixed, name);
  expect(rows.map((row) => row.phase).sort()).toEqual(['estimated', 'settled']);
});

it('a reason copied from last year counts, a short text does not', async () => {
  const rows = await answersOf(path, 'q27_copied_comments');
  expect(rows).toMatchObject([{ field: 'unmet_reason', edition_fiscal_year: 2020, text: LONG }]);
});

/** A sheet of the edition's year and the year before, with what was settled, and one indicator of each. */
const pairOf = (
  edition: number,
  programmeName: string,
  settled: readonly [number, number],
  [before, now]: readonly [IndicatorYear, IndicatorYear],
  indicatorChanges: Partial<Indicator>,
) =>
  sheet(
    { programmeName, programmeCode: 'C1' },
    {
      editionFiscalYear: edition,
      costs: settled.map((settlementYen, at) => cost(edition - 1 + at, { settlementYen })),
      indicators: [indicator([before, now], indicatorChanges)],
    },
  );

it('a year without spending is compared like any other', async () => {
  const lower = { name: '待機児童数', direction: 'lower' } as const;
  const { path: built } = await buildWarehouse([
    [
      sourceFile('2020.txt'),
      fileRecords([
        pairOf(2020, '保育事業', [450, 0], [year(2019, 0, 3), year(2020, 0, 0)], lower),
      ]),
    ],
    [
      sourceFile('2021.txt', { editionFiscalYear: 2021 }),
      fileRecords([
        pairOf(2021, '保育事業', [0, 400], [year(2020, 0, 0), year(2021, 0, 5)], lower),
      ]),
    ],
  ]);
  const changes = async (question: string) =>
    (await answersOf(built, question)).map((row) => [row.fiscal_year, row.settlement_change_yen]);
  expect(await changes('q16_cost_up_result_worse')).toEqual([[2021, 400]]);
  expect(await changes('q17_cost_down_result_better')).toEqual([[2020, -450]]);
});

it('targets are counted by their unit, under the name that the programme has now', async () => {
  const inUnit = (fiscalYear: number, value: number, unit: string) => {
    const { target, actual } = year(fiscalYear, value, value);
    return { fiscalYear, target: { ...target, unit }, actual: { ...actual, unit } };
  };
  const { path: built } = await buildWarehouse([
    [
      sourceFile('2020.txt'),
      fileRecords([
        pairOf(
          2020,
          '観光事業',
          [5, 5],
          [inUnit(2019, 60_000, '人'), inUnit(2020, 60_000, '人')],
          {},
        ),
      ]),
    ],
    [
      sourceFile('2022.txt', { editionFiscalYear: 2022 }),
      fileRecords([
        pairOf(
          2022,
          '観光交流事業',
          [5, 5],
          [inUnit(2021, 60, '千人'), inUnit(2022, 60, '千人')],
          {},
        ),
      ]),
    ],
  ]);
  const rows = await answersOf(built, 'q12_target_never_moves');
  expect(
    rows.map((row) => [
      row.programme_name,
      row.unit,
      row.years,
      row.lowest_target,
      row.highest_target,
    ]),
  ).toEqual([
    ['観光交流事業', '人', 2, 60_000, 60_000],
    ['観光交流事業', '千人', 2, 60, 60],
  ]);
});
