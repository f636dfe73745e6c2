import { CITY, type TableSpec } from './table-spec.ts';

/** Goals that a sheet names, as `8 働きがいも経済成長も|9 …`: the pages part them at the bar. */
const GOALS = `left join (
  select programme_id, edition_fiscal_year,
    string_agg(cast(goal_no as varchar) || ' ' || goal_name, '|' order by goal_no) as goals
  from programme_sdgs group by all) as sdg
  on sdg.programme_id = it.programme_id and sdg.edition_fiscal_year = it.edition_fiscal_year`;

const MONEY_CHANGES = ['budget', 'settlement', 'personnel_cost', 'total_cost']
  .map((name) =>
    [
      `previous_${name}_yen`,
      `${name}_yen`,
      `${name}_change_yen`,
      `round(${name}_change_ratio, 6) as ${name}_change_ratio`,
    ].join(', '),
  )
  .join(', ');

const signalRows = (view: string) => `select it.programme_id, municipality_name, it.programme_name,
    it.department_name, it.fiscal_year, it.rule, it.severity, it.question, it.indicator_name,
    it.edition_fiscal_year
  from ${view} as it ${CITY}
  order by it.fiscal_year desc, it.rule, it.programme_name, it.programme_id, it.indicator_no,
    it.edition_fiscal_year, it.question, it.indicator_id`;

/** A result that stands at an open bound has missed it by nothing: 苦情件数(目標は90件未満), 90, 90, 0. */
const NAME_AND_OPEN_BOUND = `indicator_name || case when gap = 0 then '(目標は' || target_raw || ')' else '' end as indicator_name`;

/** Tables of programmes, one row each, by what is asked of them. */
export const LIST_TABLES: Readonly<Record<string, TableSpec>> = {
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
        comparability, ${MONEY_CHANGES}, round(execution_ratio, 6) as execution_ratio,
        edition_fiscal_year
      from cost_changes as it ${CITY}
      order by abs(settlement_change_yen) desc nulls last, fiscal_year desc, it.programme_id`,
  },
  top_changes: {
    object: 'cost_changes',
    sql: `with newest as (
        select *, max(fiscal_year) over (partition by municipality_code) as newest_year
        from cost_changes
        where comparability in ('like_for_like', 'estimate_vs_final') and settlement_change_yen <> 0),
      ranked as (
        select *, row_number() over (
          partition by municipality_code order by abs(settlement_change_yen) desc, programme_id) as place
        from newest where fiscal_year = newest_year)
      select it.programme_id, it.municipality_code, municipality_name, it.programme_name,
        it.department_name, it.fiscal_year, comparability, previous_settlement_yen, settlement_yen,
        settlement_change_yen, round(settlement_change_ratio, 6) as settlement_change_ratio
      from ranked as it ${CITY}
      where place <= 12 order by it.municipality_code, place`,
  },
  unmet: {
    object: 'unmet_targets',
    labels: { goals: 'SDGs目標' },
    sql: `select it.programme_id, municipality_name, it.programme_name, it.department_name, policy_path,
        it.fiscal_year, indicator_no, ${NAME_AND_OPEN_BOUND}, unit, target_value, actual_value, gap,
        round(achievement_ratio, 6) as achievement_ratio, years_unmet_running, it.rating,
        claimed_status, it.unmet_reason, goals, it.edition_fiscal_year
      from unmet_targets as it ${CITY}
      left join programme_sheets as sheet on sheet.programme_id = it.programme_id
        and sheet.edition_fiscal_year = it.edition_fiscal_year
      ${GOALS}
      order by it.fiscal_year desc, it.achievement_ratio nulls last, it.programme_id, indicator_no,
        it.indicator_id`,
  },
  sdgs: {
    object: 'programme_sdgs',
    sql: `select cast(goal_no as varchar) || ' ' || goal_name as goal_name, it.edition_fiscal_year,
        it.programme_id, municipality_name, it.programme_name, it.department_name, sheet.rating
      from programme_sdgs as it ${CITY}
      left join programme_sheets as sheet on sheet.programme_id = it.programme_id
        and sheet.edition_fiscal_year = it.edition_fiscal_year
      order by goal_no, it.edition_fiscal_year desc, municipality_name, it.programme_name,
        it.programme_id`,
  },
  restatements: {
    object: 'restatements',
    sql: `select it.programme_id, municipality_name, it.programme_name, it.department_name, fiscal_year,
        measure, coalesce(indicator_name, item_name) as indicator_name,
        earlier_edition_fiscal_year, earlier_value,
        later_edition_fiscal_year, later_value, difference, restatement_kind,
        earlier_cell_ref, later_cell_ref
      from restatements as it ${CITY}
      order by abs(difference) desc, it.programme_id, fiscal_year, measure, indicator_name,
        earlier_edition_fiscal_year, it.indicator_id`,
  },
  signals: { object: 'watch_list', needs: ['watch_list'], sql: signalRows('watch_list') },
  conflicts: {
    object: 'claim_conflicts',
    needs: ['claim_conflicts'],
    sql: signalRows('claim_conflicts'),
  },
};
