--! grain: one row per programme, edition and figure that editions state differently | 事務事業×評価年度版×年度版で異なる数値ごとに1行
-- Of which kind a figure is: a plan is no actual, and staff of another personnel basis is another count; budgets and
-- targets are plans by nature. An activity is known by its name, where the edition gives that to one alone.
create view stated_figures as
with changed_cost as (
  select programme_id, fiscal_year
  from fact_cost
  group by programme_id, fiscal_year
  having min(budget_yen) <> max(budget_yen) or min(settlement_yen) <> max(settlement_yen)
    or min(planned_yen) <> max(planned_yen) or min(personnel_cost_yen) <> max(personnel_cost_yen)
    or min(regular_staff_fte) <> max(regular_staff_fte) or min(other_staff_fte) <> max(other_staff_fte)
    or min(special_staff_fte) <> max(special_staff_fte) or min(regular_staff_persons) <> max(regular_staff_persons)
    or min(work_hours) <> max(work_hours) or min(national_subsidy_yen) <> max(national_subsidy_yen)
    or min(prefectural_subsidy_yen) <> max(prefectural_subsidy_yen) or min(local_bond_yen) <> max(local_bond_yen)
    or min(other_funding_yen) <> max(other_funding_yen) or min(general_fund_yen) <> max(general_fund_yen)
),

cost as (
  select
    cost_lines.*,
    case when phase = 'planned' then 'planned' else 'actual' end as kind,
    coalesce(personnel_basis, '') || case when phase = 'planned' then ' planned' else '' end as staff_kind
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

changed_activity as (
  select programme_id, fiscal_year, item_name
  from fact_activity_result
  where item_name is not null
  group by programme_id, fiscal_year, item_name
  having min(result_value) <> max(result_value) and count(*) = count(distinct edition_fiscal_year)
)

select municipality_code, programme_id, department_name, fiscal_year,
  cast(null as bigint) as indicator_id, cast(null as varchar) as item_name, 0 as no, figure.measure, figure.kind,
  edition_fiscal_year, phase, cast(figure.stated_value as double precision) as stated_value, cast(null as varchar) as unit
from cost
cross join lateral (values
  ('budget_yen', 'budget', budget_yen), ('settlement_yen', 'settlement', settlement_yen),
  ('planned_yen', 'plan', planned_yen), ('personnel_cost_yen', staff_kind, personnel_cost_yen),
  ('regular_staff_fte', staff_kind, regular_staff_fte), ('other_staff_fte', staff_kind, other_staff_fte),
  ('special_staff_fte', staff_kind, special_staff_fte), ('regular_staff_persons', staff_kind, regular_staff_persons),
  ('work_hours', staff_kind, work_hours), ('national_subsidy_yen', kind, national_subsidy_yen),
  ('prefectural_subsidy_yen', kind, prefectural_subsidy_yen), ('local_bond_yen', kind, local_bond_yen),
  ('other_funding_yen', kind, other_funding_yen), ('general_fund_yen', kind, general_fund_yen)
) as figure (measure, kind, stated_value)
where figure.stated_value is not null
union all
select municipality_code, programme_id, department_name, fiscal_year, indicator_id, null,
  indicator_no, 'target_value', 'target', edition_fiscal_year, null, target_value, coalesce(target_unit, unit)
from result
where target_value is not null
union all
select municipality_code, programme_id, department_name, fiscal_year, indicator_id, null,
  indicator_no, 'actual_value', case when phase = 'planned' then 'planned' else 'actual' end,
  edition_fiscal_year, null, actual_value, unit
from result
where actual_value is not null
union all
select municipality_code, programme_id, department_name, fiscal_year, null, item_name,
  activity_no, 'result_value', case when phase = 'planned' then 'planned' else 'actual' end,
  edition_fiscal_year, null, result_value, result_unit
from activity_results
inner join changed_activity using (programme_id, fiscal_year, item_name)
where result_value is not null;
