import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/load/build/checks.ts';
import { readSqlFolder } from '../../../src/load/sql-files.ts';
import { corpus } from '../corpus.ts';
import { buildWarehouse } from '../warehouse.ts';

const twice = (table: string) => `insert into ${table} select * from ${table} limit 1`;
const set = (table: string, assignment: string) => `update ${table} set ${assignment}`;

/** For each check, a change to a sound warehouse that it has to find. */
const plants: Readonly<Record<string, string>> = {
  accepted_value: set('fact_cost', "phase = 'guessed'"),
  blocks_add_up: set('etl.source_file', 'blocks = blocks_loaded - 1'),
  cells_add_up: set('etl.source_file', 'cells_all = cells_all + 1'),
  changes_not_judged: `${set('etl.source_file', 'blocks = blocks + 1')};
    insert into fact_evaluation by name
    select fact_evaluation.* replace (2019 as edition_fiscal_year) from fact_evaluation limit 1`,
  cost_magnitude: set('fact_cost', 'settlement_yen = 1000000000 where fiscal_year = 2020'),
  cost_without_cell: "delete from etl.lineage_kind where field = 'budget_yen'",
  current_version: set('dim_programme', 'is_current = false'),
  decision_unmatched: `insert into etl.identity_decision by name
    select municipality_code, edition_fiscal_year, '誤字' as programme_name,
      '別の誤字' as previous_programme_name, 'merged' as decision
    from fact_evaluation limit 1`,
  default_member: 'delete from dim_department where department_id = -2',
  direction_unmatched: `insert into etl.indicator_direction by name
    select municipality_code, '誤字' as programme_name, '件数' as indicator_name, 'lower' as direction, 0 as programmes
    from fact_evaluation limit 1`,
  distant_fiscal_year: set('fact_cost', 'fiscal_year = 2051'),
  edition_size: `insert into fact_evaluation by name
    select fact_evaluation.* replace (2019 as edition_fiscal_year)
    from fact_evaluation cross join range(5)`,
  funding_adds_up: set(
    'fact_cost',
    `national_subsidy_yen = 1, prefectural_subsidy_yen = 1, local_bond_yen = 1,
     other_funding_yen = 1, general_fund_yen = 1`,
  ),
  grain_bridge_programme_sdg: twice('bridge_programme_sdg'),
  grain_dim_department: twice('dim_department'),
  grain_dim_fiscal_year: twice('dim_fiscal_year'),
  grain_dim_indicator: twice('dim_indicator'),
  grain_dim_municipality: twice('dim_municipality'),
  grain_dim_policy: twice('dim_policy'),
  grain_dim_programme: twice('dim_programme'),
  grain_dim_sdg_goal: twice('dim_sdg_goal'),
  grain_fact_activity_result: twice('fact_activity_result'),
  grain_fact_cost: twice('fact_cost'),
  grain_fact_evaluation: twice('fact_evaluation'),
  grain_fact_indicator_definition: twice('fact_indicator_definition'),
  grain_fact_indicator_result: twice('fact_indicator_result'),
  grain_fact_sheet_note: `insert into fact_sheet_note
    select municipality_code, programme_id, programme_key, edition_fiscal_year, 1, '設問', '記載', source_file_id
    from fact_evaluation cross join (values (1), (2)) as copy (no)`,
  grain_source_file: twice('etl.source_file'),
  key_collision: `insert into dim_indicator
    select * replace (natural_key || 'x' as natural_key) from dim_indicator`,
  negative_amount: set('fact_cost', 'budget_yen = -1'),
  null_key: set('fact_cost', 'programme_key = null'),
  orphan_department: set('fact_evaluation', 'department_id = 5'),
  orphan_fiscal_year: set('fact_activity_result', 'fiscal_year = 1900'),
  orphan_indicator: 'delete from dim_indicator',
  orphan_municipality: 'delete from dim_municipality',
  orphan_policy: set('fact_cost', 'policy_id = 5'),
  orphan_programme: 'delete from dim_programme',
  orphan_sdg_goal: set('bridge_programme_sdg', 'goal_no = 18'),
  orphan_source_file: 'delete from etl.source_file',
  settlement_within_budget: set('fact_cost', 'settlement_yen = budget_yen + 1'),
  succession_undecided: `insert into etl.identity_candidate by name
    select municipality_code, programme_id, edition_fiscal_year, '両事業' as programme_name, 1 as previous_programme_id,
      2019 as previous_edition_fiscal_year, '東事業' as previous_programme_name, 'merged' as suggestion, 'figures_add_up' as reason
    from fact_evaluation limit 1`,
  unit_agreement: set('fact_indicator_result', "target_unit = '人'"),
  value_status: set('fact_indicator_result', "actual_value_status = 'value'"),
};

const files = new Map(readSqlFolder('90-checks').map((file) => [file.name, file]));

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create((await buildWarehouse(corpus)).path);
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

it('finds nothing in a sound warehouse', async () => {
  const results = await runChecks(connection);
  expect(results.filter((result) => result.offenders > 0)).toEqual([]);
});

it('has a planted offender for every check', () => {
  expect([...files.keys()]).toEqual(Object.keys(plants));
});

describe('each check finds what it is for', () => {
  it.each(Object.entries(plants))('%s', async (name, plant) => {
    await connection.run('begin');
    try {
      await connection.run(plant);
      const result = (await runChecks(connection)).find((check) => check.name === name)!;
      expect(result.offenders).toBeGreaterThan(0);
      expect(result.samples.length).toBeGreaterThan(0);
      expect(result.samples.length).toBeLessThanOrEqual(5);
    } finally {
      await connection.run('rollback');
    }
  });
});
