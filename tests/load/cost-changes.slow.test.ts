import { beforeAll, describe, expect, it } from 'vitest';
import type { CostYear, SheetRecord } from '../../src/normalize/record.ts';
import { cost, fileRecords, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

const spent = (fiscalYear: number, yen: number, overrides: Partial<CostYear> = {}) =>
  cost(fiscalYear, { budgetYen: yen * 2, settlementYen: yen, personnelCostYen: 100, ...overrides });

function programme(
  edition: number,
  programmeName: string,
  costs: readonly CostYear[],
  startedFiscalYear: number | null = 2000,
): SheetRecord {
  return sheet({ programmeName, startedFiscalYear }, { editionFiscalYear: edition, costs });
}

const estimated = { phase: 'estimated' } as const;
const edition2020 = [
  programme(2020, '継続', [spent(2019, 10), spent(2020, 30, estimated)]),
  programme(2020, '新規', [cost(2019), spent(2020, 30, estimated)], 2020),
  programme(2020, '開始不明', [spent(2020, 30, estimated)], null),
  programme(2020, '再開', [spent(2018, 10), spent(2020, 30, estimated)], null),
  programme(2020, '開始の改め', [spent(2018, 10), cost(2019), spent(2020, 30, estimated)], 2020),
  programme(2020, '前年度紛失', [cost(2019), spent(2020, 30, estimated)]),
  programme(2020, '決算紛失', [spent(2019, 10), spent(2020, 30, { settlementYen: null })]),
  programme(2020, '収入超過', [spent(2019, -10), spent(2020, -30)]),
  programme(2020, '終了', [spent(2019, 10), spent(2020, 30, estimated)]),
  programme(2020, '計画', [
    spent(2019, 10),
    cost(2020, { phase: 'planned', plannedYen: 40, personnelCostYen: 60 }),
  ]),
];
const edition2021 = [
  programme(2021, '継続', [spent(2020, 25), spent(2021, 50, estimated)]),
  programme(2021, '新規', [spent(2020, 30), spent(2021, 30, estimated)], 2020),
];

let rows: Record<string, unknown>[];

beforeAll(async () => {
  const { path } = await buildWarehouse([
    [sourceFile('r2.txt'), fileRecords(edition2020)],
    [sourceFile('r3.txt', { editionFiscalYear: 2021 }), fileRecords(edition2021)],
  ]);
  rows = await rowsOf(path, 'from cost_changes order by programme_name, fiscal_year');
});

const find = (name: string, fiscalYear: number) =>
  rows.find((row) => row.programme_name === name && row.fiscal_year === fiscalYear);

describe('comparability', () => {
  it.each([
    ['継続', 2019, 'incomplete'],
    ['継続', 2020, 'like_for_like'],
    ['継続', 2021, 'estimate_vs_final'],
    ['新規', 2020, 'new'],
    ['開始不明', 2020, 'new'],
    ['再開', 2020, 'incomplete'],
    ['開始の改め', 2020, 'incomplete'],
    ['前年度紛失', 2020, 'incomplete'],
    ['決算紛失', 2020, 'incomplete'],
    ['終了', 2020, 'estimate_vs_final'],
    ['終了', 2021, 'ended'],
    ['計画', 2020, 'plan_vs_actual'],
  ])('%s in %i is %s', (name, fiscalYear, comparability) => {
    expect(find(name, fiscalYear)?.comparability).toBe(comparability);
  });
});

describe('figures', () => {
  it('come from the newest edition that states them', () => {
    expect(find('継続', 2020)).toMatchObject({
      edition_fiscal_year: 2021,
      settlement_yen: 25,
      previous_settlement_yen: 10,
      settlement_change_yen: 15,
      settlement_change_ratio: 1.5,
      settlement_is_estimate: false,
      execution_ratio: 0.5,
      total_cost_yen: 125,
    });
  });

  it('are empty where a part is unknown', () => {
    expect(find('決算紛失', 2020)).toMatchObject({ settlement_yen: null, total_cost_yen: null });
    expect(find('終了', 2021)).toMatchObject({ budget_yen: null, previous_settlement_yen: 30 });
  });

  it('have no ratio to an amount below zero', () => {
    expect(find('収入超過', 2020)).toMatchObject({
      settlement_change_yen: -20,
      settlement_change_ratio: null,
      budget_change_ratio: null,
      execution_ratio: null,
    });
  });

  it('never set a plan against a settlement', () => {
    expect(find('計画', 2020)).toMatchObject({
      settlement_yen: null,
      total_cost_yen: 100,
      total_cost_change_yen: null,
    });
  });
});

it('has one row a programme and fiscal year', () => {
  const keys = rows.map((row) => `${row.programme_id}/${row.fiscal_year}`);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('a programme that ended', () => {
  const planned = {
    phase: 'planned',
    budgetYen: null,
    settlementYen: null,
    plannedYen: 40,
  } as const;
  const endOf = async (last: SheetRecord[], next: number, later: SheetRecord[]) => {
    const { path } = await buildWarehouse([
      [sourceFile('r2.txt'), fileRecords(last)],
      [sourceFile('later.txt', { editionFiscalYear: next }), fileRecords(later)],
    ]);
    return rowsOf(
      path,
      `select fiscal_year, previous_fiscal_year, edition_fiscal_year from cost_changes where comparability = 'ended'`,
    );
  };

  it('is told in a year that its edition is about, not in one of which no edition is loaded', async () => {
    const last = [programme(2020, '終了', [spent(2019, 10), spent(2020, 30, estimated)])];
    const later = [programme(2023, '継続', [spent(2022, 25), spent(2023, 50, estimated)])];
    expect(await endOf(last, 2023, later)).toEqual([
      { fiscal_year: 2023, previous_fiscal_year: null, edition_fiscal_year: 2023 },
    ]);
  });

  it('is told in the year after its plan, where editions plan a year ahead', async () => {
    const years = (first: number) => [
      spent(first, 10),
      spent(first + 1, 30, estimated),
      spent(first + 2, 40, planned),
    ];
    const last = [programme(2020, '終了', years(2019))];
    expect(await endOf(last, 2021, [programme(2021, '継続', years(2020))])).toEqual([
      { fiscal_year: 2022, previous_fiscal_year: 2021, edition_fiscal_year: 2021 },
    ]);
  });
});
