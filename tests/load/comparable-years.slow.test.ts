import { beforeAll, expect, it } from 'vitest';
import type { IdentityDecision } from '../../src/load/source-file.ts';
import { answersOf } from './answers-of.ts';
import { cost, sheet } from './sample.ts';
import { rowsOf, warehouseOf } from './warehouse.ts';

const figures = [
  [2020, '道路', 40],
  [2020, '橋', 10],
  [2020, '公園', 30],
  [2021, '道路', 50],
  [2021, '広場', 17],
  [2021, '緑地', 13],
] as const;

const merged: IdentityDecision = {
  municipalityCode: '990001',
  editionFiscalYear: 2021,
  programmeName: '道路',
  previousProgrammeName: '橋',
  decision: 'merged',
  reason: 'council paper',
  decidedBy: 'planning division',
};
const split = { ...merged, previousProgrammeName: '公園', decision: 'split' } as const;

let path: string;

/** Two editions whose costs are plans: one programme takes in another one, and one is divided in two. */
beforeAll(async () => {
  const identities: IdentityDecision[] = [
    merged,
    { ...split, programmeName: '広場' },
    { ...split, programmeName: '緑　地' },
    { ...merged, programmeName: '道踏' },
    { ...merged, editionFiscalYear: 2012 },
  ];
  const sheets = figures.map(([year, programmeName, yen]) =>
    sheet(
      { programmeName, startedFiscalYear: 2001 },
      {
        editionFiscalYear: year,
        costs: [cost(year, { phase: 'planned', plannedYen: yen, personnelCostYen: 1 })],
      },
    ),
  );
  path = await warehouseOf(sheets, { identities });
});

it('splits and mergers that a person decided are changes, also of a programme that was there before', async () => {
  const rows = await rowsOf(
    path,
    `select change_kind, programme_name, previous_programme_name from programme_changes
     where change_kind in ('split', 'merged') order by all`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['merged', '道路', '橋'],
    ['split', '広場', '公園'],
    ['split', '緑地', '公園'],
  ]);
});

it('what follows another programme by a decision is not new', async () => {
  const rows = await rowsOf(
    path,
    `select programme_name from programme_changes where change_kind = 'new'
     union all select programme_name from cost_changes where comparability = 'new'`,
  );
  expect(rows).toEqual([]);
  const compared = await rowsOf(
    path,
    `select distinct comparability from cost_changes where programme_name in ('広場', '緑地')`,
  );
  expect(compared.map((row) => row.comparability)).toEqual(['incomplete']);
});

it('a programme stays new whose indicator was split later', async () => {
  const programmeName = '広場';
  const sheets = [2020, 2021, 2022].flatMap((year) => {
    const costs = [cost(year, { settlementYen: 7 })];
    const square = { programmeName, startedFiscalYear: 2021 };
    return [
      sheet({ programmeName: '道路' }, { editionFiscalYear: year }),
      ...(year > 2020 ? [sheet(square, { editionFiscalYear: year, costs })] : []),
    ];
  });
  const decision: IdentityDecision = {
    ...{ ...split, programmeName, previousProgrammeName: programmeName, editionFiscalYear: 2022 },
    ...{ indicatorName: '利用者数', previousIndicatorName: '利用件数' },
  };
  const rows = await rowsOf(
    await warehouseOf(sheets, { identities: [decision] }),
    `select programme_name, edition_fiscal_year as year from programme_changes where change_kind = 'new'
     union all
     select programme_name, fiscal_year from cost_changes where comparability = 'new'`,
  );
  expect(rows).toEqual([
    { programme_name: '広場', year: 2021 },
    { programme_name: '広場', year: 2021 },
  ]);
});

it('a decision that names no programme, or an edition before those that are loaded, is told', async () => {
  const [check] = await rowsOf(
    path,
    `select offenders, samples from etl.check_result where check_name = 'decision_unmatched'`,
  );
  expect(check).toMatchObject({ offenders: 2 });
  expect(String(check!.samples)).toContain('道踏');
  expect(String(check!.samples)).toContain('2012');
});

it('what cannot be compared names splits and mergers beside new and ended programmes', async () => {
  const rows = await answersOf(path, 'q03_not_comparable');
  const told = rows.filter(({ fiscal_year: year }) => year === 2021);
  expect(told.map((row) => [row.reason, row.programme_name, row.previous_programme_name])).toEqual(
    expect.arrayContaining([
      ['ended', '橋', null],
      ['ended', '公園', null],
      ['merged', '道路', '橋'],
      ['split', '広場', '公園'],
      ['split', '緑地', '公園'],
    ]),
  );
});

it('what rose most says by which part, also from plan to plan', async () => {
  const [first] = await answersOf(path, 'q02_rose_or_fell_most');
  expect(first).toMatchObject({
    programme_name: '道路',
    phase: 'planned',
    total_cost_change_yen: 10,
    from_spending_yen: 10,
    from_personnel_yen: 0,
  });
});
