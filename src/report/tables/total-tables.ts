import { CITY, COUNTS, type TableSpec } from './table-spec.ts';

/** Sums never mix phases (settled, estimated, planned) nor what is counted as personnel cost; a programme counts if it states either. */
const SUMS = `count(coalesce(settlement_yen, planned_yen, personnel_cost_yen)) as programmes,
  cast(sum(coalesce(settlement_yen, planned_yen)) as bigint) as spending_yen,
  count(coalesce(settlement_yen, planned_yen)) as with_spending,
  cast(sum(personnel_cost_yen) as bigint) as personnel_cost_yen,
  count(personnel_cost_yen) as with_personnel, personnel_basis`;

/** Spending of the programmes that state it in the same phase of the year before too, beside what they spent then. */
const SAME_PROGRAMMES = `count(pair.programme_id) as compared,
  cast(sum(pair.spending_yen) as bigint) as compared_spending_yen,
  cast(sum(pair.previous_spending_yen) as bigint) as previous_spending_yen`;

/** Counts of outcome indicators; where none could be judged there is no share. */
const RESULTS = `count(*) filter (where target_status = 'met') as met,
  count(*) filter (where target_status = 'unmet') as unmet,
  count(*) filter (where target_status not in ('met', 'unmet')) as other`;

/** Tables of sums and shares. */
export const TOTAL_TABLES: Readonly<Record<string, TableSpec>> = {
  totals: {
    object: 'counted_costs',
    labels: COUNTS,
    sql: `select it.municipality_code, municipality_name, it.fiscal_year, it.phase, ${SUMS},
        ${SAME_PROGRAMMES}
      from (select programme_id, municipality_code, fiscal_year, phase, settlement_yen, planned_yen,
          personnel_cost_yen, personnel_basis from counted_costs) as it ${CITY}
      left join (
        select programme_id, fiscal_year, spending_yen, previous_spending_yen from cost_year_pairs
        where phase = previous_phase and spending_yen is not null
          and previous_spending_yen is not null
      ) as pair on pair.programme_id = it.programme_id and pair.fiscal_year = it.fiscal_year
      where coalesce(settlement_yen, planned_yen, personnel_cost_yen) is not null
      group by all
      order by it.municipality_code, it.fiscal_year, it.phase desc, personnel_basis`,
  },
  succeeded: {
    object: 'newest_costs',
    sql: `select programme_name, fiscal_year from newest_costs as it
      where coalesce(settlement_yen, planned_yen, budget_yen, personnel_cost_yen) is not null
        and not exists (select 1 from counted_costs as counted
          where counted.programme_id = it.programme_id and counted.fiscal_year = it.fiscal_year)
      order by fiscal_year desc, municipality_code, programme_name, programme_id`,
  },
  results: {
    object: 'newest_indicator_results',
    labels: COUNTS,
    sql: `with counted as (
        select municipality_code, fiscal_year, ${RESULTS}
        from newest_indicator_results where indicator_kind = 'outcome' group by all)
      select it.municipality_code, municipality_name, fiscal_year, met, unmet, other,
        round(met / nullif(met + unmet, 0), 6) as met_ratio
      from counted as it ${CITY} where met + unmet > 0 order by all`,
  },
  departments: {
    object: 'counted_costs',
    labels: COUNTS,
    // Targets count with the programme that had them, also where its costs count with those that follow it, or are not stated.
    sql: `with target as (
        select municipality_code, programme_id, fiscal_year,
          arg_max_null(department_name, edition_fiscal_year) as department_name, ${RESULTS}
        from newest_indicator_results
        where indicator_kind = 'outcome' and target_status in ('met', 'unmet')
        group by all),
      cost as (
        select it.municipality_code, it.programme_id, it.department_name, it.fiscal_year, it.phase,
          it.personnel_basis, counted.settlement_yen, counted.planned_yen, counted.personnel_cost_yen
        from newest_costs as it left join counted_costs as counted
          on counted.programme_id = it.programme_id and counted.fiscal_year = it.fiscal_year),
      summed as (
        select coalesce(cost.municipality_code, target.municipality_code) as municipality_code,
          coalesce(cost.department_name, target.department_name) as department_name,
          fiscal_year, phase, ${SUMS},
          cast(sum(met) as integer) as met, cast(sum(unmet) as integer) as unmet
        from cost full join target using (programme_id, fiscal_year)
        where coalesce(settlement_yen, planned_yen, personnel_cost_yen) is not null or met is not null
        group by all)
      select municipality_name, department_name, fiscal_year, phase, programmes, spending_yen,
        personnel_cost_yen, met, unmet, round(met / (met + unmet), 6) as met_ratio, personnel_basis
      from summed as it ${CITY}
      order by fiscal_year desc, spending_yen desc nulls last, department_name, phase,
        it.municipality_code, personnel_basis`,
  },
  policies: {
    object: 'counted_costs',
    labels: COUNTS,
    sql: `with placed as (
        select it.*, coalesce(sheet.policy_path, '不明/未記入') as policy_path
        from counted_costs as it
        left join programme_sheets as sheet on sheet.programme_id = it.programme_id
          and sheet.edition_fiscal_year = it.edition_fiscal_year
        where coalesce(it.settlement_yen, it.planned_yen, it.personnel_cost_yen) is not null)
      select municipality_name, policy_path, it.fiscal_year, phase, ${SUMS}
      from placed as it ${CITY}
      group by it.municipality_code, municipality_name, policy_path, it.fiscal_year, phase, personnel_basis
      order by it.fiscal_year desc, spending_yen desc nulls last, policy_path, phase,
        it.municipality_code, personnel_basis`,
  },
};
