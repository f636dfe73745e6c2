import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/load/query/questions.ts';
import type { CostYear, FileRecords } from '../../src/normalize/record.ts';
import { cost, fileRecords, indicator, measure, sheet, sourceFile } from '../load/sample.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';

const HOURS = '延べ業務時間×4千円';
const SALARY = '従事割合×平均給与';

const line = (fiscalYear: number, phase: CostYear['phase'], yen: number): CostYear =>
  cost(fiscalYear, {
    phase,
    budgetYen: yen + 10,
    settlementYen: phase === 'planned' ? null : yen,
    plannedYen: phase === 'planned' ? yen : null,
    personnelCostYen: yen / 2,
  });

/** One sheet of one programme; the indicator's years have the target 100 and the given actuals. */
function edition(
  year: number,
  costs: readonly CostYear[],
  actuals: Readonly<Record<number, number>>,
): FileRecords {
  const years = Object.entries(actuals).map(([fiscalYear, actual]) => ({
    fiscalYear: Number(fiscalYear),
    target: measure(100, '件'),
    actual: measure(actual, '件'),
  }));
  return fileRecords([
    sheet(
      { programmeName: '道路事業', rating: 'A', unmetReason: '目標達成' },
      {
        editionFiscalYear: year,
        costs,
        indicators: [indicator(years, { name: '補修の件数', unit: '件', direction: 'higher' })],
      },
    ),
  ]);
}

let path: string;

/**
 * A city whose sheets end in a planned year, as the edition after it settles otherwise, and whose basis of personnel
 * costs changes from one edition to the next; and a second city with another basis and estimates.
 */
beforeAll(async () => {
  const planning = (year: number, personnelBasis: string, settled: number, planned: number) =>
    [
      sourceFile(`990001-a/${year}.xlsx`, { editionFiscalYear: year, personnelBasis }),
      edition(year, [line(year - 1, 'settled', settled), line(year, 'planned', planned)], {
        [year - 1]: 110,
        [year]: 60,
      }),
    ] as const;
  const estimating = [
    sourceFile('990002-b/2020.txt', {
      municipalityCode: '990002',
      editionFiscalYear: 2020,
      personnelBasis: SALARY,
    }),
    edition(2020, [line(2019, 'settled', 4_000_000), line(2020, 'estimated', 5_000_000)], {
      2019: 120,
      2020: 130,
    }),
  ] as const;
  const files = [
    planning(2020, HOURS, 6_000_000, 9_000_000),
    planning(2021, SALARY, 7_000_000, 8_000_000),
    estimating,
  ];
  path = (await buildWarehouse(files)).path;
});

const inCity = (view: string, code = '990001') =>
  `${view} where municipality_code = '${code}' and fiscal_year`;

describe('with cities of different personnel bases, one of which plans', () => {
  it('an amount beside the year before is of the same kind, or has no difference', async () => {
    const rows = await rowsOf(
      path,
      `select fiscal_year, comparability, settlement_yen, personnel_cost_yen,
         settlement_change_yen, personnel_cost_change_yen, total_cost_change_yen
       from ${inCity('cost_changes')} in (2020, 2021) order by fiscal_year`,
    );
    // 2020 was planned and then settled, under another basis than 2019; 2021 is a plan.
    expect(rows.map((row) => Object.values(row))).toEqual([
      [2020, 'like_for_like', 7_000_000, 3_500_000, 1_000_000, null, null],
      [2021, 'plan_vs_actual', null, 4_000_000, null, null, null],
    ]);
  });

  it('the newest personnel cost of a settled year is an actual, not the plan of an older edition', async () => {
    const rows = await rowsOf(
      path,
      `select phase, personnel_cost_yen, personnel_basis, total_cost_yen
       from ${inCity('newest_costs')} = 2020`,
    );
    expect(rows).toEqual([
      {
        phase: 'settled',
        personnel_cost_yen: 3_500_000,
        personnel_basis: SALARY,
        total_cost_yen: 10_500_000,
      },
    ]);
  });

  it('what a plan said is no restatement of what came, nor a cost of another basis', async () => {
    const rows = await rowsOf(
      path,
      'select measure, fiscal_year, earlier_value, later_value from restatements',
    );
    expect(rows).toEqual([
      {
        measure: 'budget_yen',
        fiscal_year: 2020,
        earlier_value: 9_000_010,
        later_value: 7_000_010,
      },
    ]);
  });

  it('a plan in the place of a result neither meets nor misses a target', async () => {
    const statuses = await rowsOf(
      path,
      `select fiscal_year, phase, target_status, achievement_ratio
       from ${inCity('indicator_results')} in (2020, 2021) order by edition_fiscal_year, fiscal_year`,
    );
    expect(statuses.map((row) => Object.values(row))).toEqual([
      [2020, 'planned', 'not_due', null],
      [2020, 'settled', 'met', 1.1],
      [2021, 'planned', 'not_due', null],
    ]);
    expect(await rowsOf(path, 'from unmet_targets')).toEqual([]);
    const newest = await rowsOf(
      path,
      `select actual_value from ${inCity('newest_indicator_results')} = 2021`,
    );
    expect(newest).toEqual([]);
  });

  it('no signal rests on a plan', async () => {
    const rows = await rowsOf(
      path,
      `select rule, fiscal_year from (from claim_conflicts union all from watch_list)
       where municipality_code = '990001'`,
    );
    expect(rows).toEqual([]);
  });

  it('a sum of an edition is of plans or of actuals, and of one basis', async () => {
    const rows = await rowsOf(
      path,
      'select municipality_code, edition_fiscal_year, cost_sum_yen from coverage order by all',
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['990001', 2020, 9_000_000],
      ['990001', 2021, 8_000_000],
      ['990002', 2020, 5_000_000],
    ]);
  });

  it('no question adds up what several editions, cities, phases or bases state', async () => {
    const year = { a: '990001', b: '990002' };
    for (const { name, sql } of readQuestions()) {
      const rows = await rowsOf(path, sql);
      for (const row of rows) {
        if ('municipality_code' in row)
          expect(Object.values(year), name).toContain(row.municipality_code);
        const yen = Number(row.settlement_yen ?? 0);
        expect([0, 4_000_000, 5_000_000, 6_000_000, 7_000_000], `${name}: ${yen}`).toContain(yen);
        const personnel = Number(row.personnel_cost_yen ?? 0);
        expect(
          [0, 2_000_000, 2_500_000, 3_000_000, 3_500_000, 4_000_000, 4_500_000],
          `${name}: ${personnel}`,
        ).toContain(personnel);
      }
    }
  });
});
