/** A table of the report: the SQL that fills it, the object whose dictionary names its columns, and names of its own. */
export interface TableSpec {
  readonly sql: string;
  readonly object: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Views that the warehouse must have. */
  readonly needs?: readonly string[];
}

const CITY = `left join dim_municipality as city on city.municipality_code = it.municipality_code`;
const CURRENT = `left join dim_programme as programme
  on programme.programme_id = it.programme_id and programme.is_current`;
const counts = {
  programmes: '事務事業数',
  met: '達成',
  unmet: '未達成',
  other: '判定なし',
  met_ratio: '達成した割合',
};

const signalRows = (view: string) => `select it.programme_id, municipality_name, it.programme_name,
    it.department_name, it.fiscal_year, it.rule, it.severity, it.question, it.indicator_name,
    it.edition_fiscal_year
  from ${view} as it ${CITY}
  order by it.fiscal_year desc, it.rule, it.programme_name, it.programme_id, it.indicator_no`;

/** Every table that pages load as a whole, by name. */
export const REPORT_TABLES: Readonly<Record<string, TableSpec>> = {
  totals: {
    object: 'newest_costs',
    labels: {
      ...counts,
      spending_yen: '事業費(円)',
      with_personnel: '人件費の記載がある事務事業数',
      phase: '段階',
    },
    sql: `select it.municipality_code, municipality_name, fiscal_year, phase, count(*) as programmes,
      cast(sum(coalesce(settlement_yen, planned_yen)) as bigint) as spending_yen,
      cast(sum(personnel_cost_yen) as bigint) as personnel_cost_yen,
      count(personnel_cost_yen) as with_personnel
      from newest_costs as it ${CITY}
      where coalesce(settlement_yen, planned_yen, personnel_cost_yen) is not null
      group by all order by all`,
  },
  results: {
    object: 'newest_indicator_results',
    labels: counts,
    sql: `with counted as (
      select municipality_code, fiscal_year,
        count(*) filter (where target_status = 'met') as met,
        count(*) filter (where target_status = 'unmet') as unmet,
        count(*) filter (where target_status not in ('met', 'unmet')) as other
      from newest_indicator_results where indicator_kind = 'outcome' group by all)
      select it.municipality_code, municipality_name, fiscal_year, met, unmet, other,
        round(met / nullif(met + unmet, 0), 6) as met_ratio
      from counted as it ${CITY} where met + unmet > 0 order by all`,
  },
  coverage: {
    object: 'coverage',
    sql: `select municipality_name, it.* from coverage as it ${CITY} order by all`,
  },
  programmes: {
    object: 'programme_sheets',
    labels: { editions: '評価年度の数' },
    sql: `select it.programme_id, municipality_name, programme_name, department_name, chapter, section,
        coalesce(editions, 0) as editions
      from dim_programme as it ${CITY}
      left join (select programme_id, count(*) as editions from fact_evaluation group by 1) as sheet
        on sheet.programme_id = it.programme_id
      where it.is_current and it.programme_id > 0
      order by it.municipality_code, programme_name, it.programme_id`,
  },
  costs: {
    object: 'cost_changes',
    sql: `select it.programme_id, municipality_name, it.programme_name, it.department_name, fiscal_year,
        comparability, settlement_is_estimate, budget_yen, settlement_yen, execution_ratio,
        previous_settlement_yen, settlement_change_yen, settlement_change_ratio, personnel_cost_yen,
        personnel_cost_change_yen, total_cost_yen, total_cost_change_yen, edition_fiscal_year
      from cost_changes as it ${CITY}
      order by abs(settlement_change_yen) desc nulls last, fiscal_year desc, it.programme_id`,
  },
  top_changes: {
    object: 'cost_changes',
    sql: `with newest as (
        select * from cost_changes
        where comparability in ('like_for_like', 'estimate_vs_final') and settlement_change_yen <> 0)
      select it.programme_id, municipality_name, it.programme_name, it.department_name, it.fiscal_year,
        comparability, previous_settlement_yen, settlement_yen, settlement_change_yen, settlement_change_ratio
      from newest as it ${CITY}
      where it.fiscal_year = (select max(fiscal_year) from newest)
      order by abs(settlement_change_yen) desc, it.programme_id limit 15`,
  },
  unmet: {
    object: 'unmet_targets',
    labels: { goals: 'SDGs目標' },
    sql: `select it.programme_id, municipality_name, it.programme_name, it.department_name, section,
        it.fiscal_year, indicator_no, indicator_name, unit, target_value, actual_value, gap,
        achievement_ratio, years_unmet_running, rating, claimed_status, unmet_reason, goals,
        it.edition_fiscal_year
      from unmet_targets as it ${CITY} ${CURRENT}
      left join (
        select programme_id, edition_fiscal_year, string_agg(cast(goal_no as varchar), '、' order by goal_no) as goals
        from bridge_programme_sdg group by all) as sdg
        on sdg.programme_id = it.programme_id and sdg.edition_fiscal_year = it.edition_fiscal_year
      order by it.fiscal_year desc, achievement_ratio nulls last, it.programme_id, indicator_no`,
  },
  departments: {
    object: 'newest_costs',
    labels: { ...counts, spending_yen: '事業費(円)' },
    sql: `with money as (
        select municipality_code, department_name, fiscal_year, count(*) as programmes,
          cast(sum(settlement_yen) as bigint) as settlement_yen,
          cast(sum(personnel_cost_yen) as bigint) as personnel_cost_yen
        from newest_costs where phase <> 'planned' group by all),
      target as (
        select municipality_code, department_name, fiscal_year,
          count(*) filter (where target_status = 'met') as met,
          count(*) filter (where target_status = 'unmet') as unmet
        from newest_indicator_results where indicator_kind = 'outcome' group by all)
      select municipality_name, it.department_name, it.fiscal_year, programmes, settlement_yen,
        personnel_cost_yen, coalesce(met, 0) as met, coalesce(unmet, 0) as unmet
      from money as it ${CITY}
      left join target on target.municipality_code = it.municipality_code
        and target.department_name is not distinct from it.department_name
        and target.fiscal_year = it.fiscal_year
      order by it.fiscal_year desc, settlement_yen desc nulls last, it.department_name`,
  },
  policies: {
    object: 'newest_costs',
    labels: counts,
    sql: `select municipality_name, coalesce(sheet.policy_path, '不明/未記入') as policy_path,
        it.fiscal_year, count(*) as programmes, cast(sum(it.settlement_yen) as bigint) as settlement_yen,
        cast(sum(it.personnel_cost_yen) as bigint) as personnel_cost_yen
      from newest_costs as it ${CITY}
      left join programme_sheets as sheet on sheet.programme_id = it.programme_id
        and sheet.edition_fiscal_year = it.edition_fiscal_year
      where it.phase <> 'planned'
      group by all order by it.fiscal_year desc, settlement_yen desc nulls last, policy_path`,
  },
  sdgs: {
    object: 'programme_sdgs',
    labels: counts,
    sql: `select goal_no, goal_name, it.edition_fiscal_year, it.programme_id, municipality_name,
        it.programme_name, it.department_name
      from programme_sdgs as it ${CITY}
      order by goal_no, it.edition_fiscal_year desc, municipality_name, it.programme_name`,
  },
  restatements: {
    object: 'restatements',
    sql: `select it.programme_id, municipality_name, it.programme_name, it.department_name, fiscal_year,
        measure, indicator_name, earlier_edition_fiscal_year, earlier_value,
        later_edition_fiscal_year, later_value, difference, restatement_kind
      from restatements as it ${CITY} order by abs(difference) desc, it.programme_id, fiscal_year`,
  },
  signals: {
    object: 'watch_list',
    needs: ['watch_list'],
    sql: signalRows('watch_list'),
  },
  conflicts: {
    object: 'claim_conflicts',
    needs: ['claim_conflicts'],
    sql: signalRows('claim_conflicts'),
  },
  issues: {
    object: 'issue',
    sql: `select severity, code, message, remedy, path, sheet, row, "column", raw_text
      from etl.issue order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, path, sheet, row, "column", code, message`,
  },
  checks: {
    object: 'check_result',
    sql: `select check_name, severity, claim, passed, offenders from etl.check_result order by passed, severity, check_name`,
  },
};

/** Rows of a programme's page by part; `it` has a `programme_id`. */
export const PROGRAMME_TABLES: Readonly<Record<string, TableSpec>> = {
  sheets: {
    object: 'programme_sheets',
    sql: 'select it.* from programme_sheets as it order by edition_fiscal_year desc',
  },
  costs: {
    object: 'cost_lines',
    sql: `select programme_id, fiscal_year, edition_fiscal_year, phase, budget_yen, settlement_yen,
        planned_yen, personnel_cost_yen, total_cost_yen, regular_staff_fte, other_staff_fte,
        special_staff_fte, regular_staff_persons, work_hours, national_subsidy_yen,
        prefectural_subsidy_yen, local_bond_yen, other_funding_yen, general_fund_yen, personnel_basis
      from cost_lines as it order by fiscal_year, edition_fiscal_year`,
  },
  indicators: {
    object: 'indicator_results',
    sql: `select programme_id, indicator_id, indicator_kind, indicator_no, indicator_name, target_basis, unit, direction,
        fiscal_year, edition_fiscal_year, target_raw, target_value, actual_raw, actual_value,
        achievement_ratio, target_status
      from indicator_results as it order by indicator_kind, indicator_no, indicator_id, fiscal_year, edition_fiscal_year`,
  },
  activities: {
    object: 'activity_results',
    sql: `select programme_id, activity_no, item_name, fiscal_year, edition_fiscal_year, result_raw,
        result_value, result_unit
      from activity_results as it order by activity_no, fiscal_year, edition_fiscal_year`,
  },
  notes: {
    object: 'sheet_notes',
    sql: `select programme_id, edition_fiscal_year, note_title, note_text
      from sheet_notes as it order by edition_fiscal_year desc, note_no`,
  },
  restatements: REPORT_TABLES.restatements!,
  signals: REPORT_TABLES.signals!,
  conflicts: REPORT_TABLES.conflicts!,
};
