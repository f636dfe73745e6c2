--! grain: one row per figure and pair of editions that state it differently | 2つの評価年度版で異なる数値ごとに1行
-- A plan is compared with plans, a personnel cost with those of the same basis; budgets and targets are plans by nature.
-- Figures of two units are two measures: they are not compared.
create view compared_figures as
with changed_cost as (
  select programme_id, fiscal_year
  from fact_cost
  group by programme_id, fiscal_year
  having min(budget_yen) <> max(budget_yen)
    or min(settlement_yen) <> max(settlement_yen)
    or min(planned_yen) <> max(planned_yen)
    or min(personnel_cost_yen) <> max(personnel_cost_yen)
),

cost as (
  select cost_lines.*
  from cost_lines
  inner join changed_cost as changed
    on changed.programme_id = cost_lines.programme_id and changed.fiscal_year = cost_lines.fiscal_year
),

changed_result as (
  select programme_id, indicator_id, fiscal_year
  from fact_indicator_result
  group by programme_id, indicator_id, fiscal_year
  having min(target_value) <> max(target_value) or min(actual_value) <> max(actual_value)
),

result as (
  select indicator_results.*
  from indicator_results
  inner join changed_result
    on changed_result.programme_id = indicator_results.programme_id
    and changed_result.indicator_id = indicator_results.indicator_id
    and changed_result.fiscal_year = indicator_results.fiscal_year
),

statement as (
  select municipality_code, programme_id, fiscal_year, cast(null as bigint) as indicator_id,
    0 as no, 'budget_yen' as measure, 'budget' as kind, edition_fiscal_year, phase,
    cast(budget_yen as double precision) as stated_value, cast(null as varchar) as unit
  from cost
  union all
  select municipality_code, programme_id, fiscal_year, null, 0, 'settlement_yen', 'settlement',
    edition_fiscal_year, phase, cast(settlement_yen as double precision), null
  from cost
  union all
  select municipality_code, programme_id, fiscal_year, null, 0, 'planned_yen', 'plan',
    edition_fiscal_year, phase, cast(planned_yen as double precision), null
  from cost
  union all
  select municipality_code, programme_id, fiscal_year, null, 0, 'personnel_cost_yen',
    coalesce(personnel_basis, '') || case when phase = 'planned' then ' planned' else '' end,
    edition_fiscal_year, phase, cast(personnel_cost_yen as double precision), null
  from cost
  union all
  select municipality_code, programme_id, fiscal_year, indicator_id, indicator_no, 'target_value',
    'target', edition_fiscal_year, null, target_value, coalesce(target_unit, unit)
  from result
  union all
  select municipality_code, programme_id, fiscal_year, indicator_id, indicator_no, 'actual_value',
    case when phase = 'planned' then 'planned' else 'actual' end, edition_fiscal_year, null,
    actual_value, unit
  from result
)

select *
from (
  select
    statement.*,
    lag(edition_fiscal_year) over earlier as earlier_edition_fiscal_year,
    lag(stated_value) over earlier as earlier_value,
    lag(phase) over earlier as earlier_phase,
    lag(no) over earlier as earlier_no,
    lag(unit) over earlier as earlier_unit
  from statement
  where stated_value is not null
  window earlier as (
    partition by programme_id, indicator_id, fiscal_year, measure, kind order by edition_fiscal_year
  )
) as compared
where earlier_value <> stated_value and coalesce(earlier_unit = unit, true);
