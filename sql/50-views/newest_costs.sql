--! grain: one row per programme and fiscal year | 事務事業×対象年度ごとに1行
--! stored: municipality_code, programme_id, fiscal_year
-- Each figure from the newest edition that states it; the phase is that of the spending. Beside an actual
-- there is no planned personnel cost, and beside a plan no actual one.
create view newest_costs as
with spent as (
  select
    cost_lines.*,
    phase = 'planned' as is_plan,
    case when phase = 'planned' then planned_yen else settlement_yen end as spending_yen
  from cost_lines
),

stated as (
  select
    spent.*,
    max(edition_fiscal_year) over whole as newest_edition,
    max(case when budget_yen is not null then edition_fiscal_year end) over whole as budget_edition,
    coalesce(
      max(case when spending_yen is not null then edition_fiscal_year end) over whole,
      max(edition_fiscal_year) over whole
    ) as spending_edition,
    max(case when personnel_cost_yen is not null and is_plan then edition_fiscal_year end)
      over whole as planned_personnel_edition,
    max(case when personnel_cost_yen is not null and not is_plan then edition_fiscal_year end)
      over whole as actual_personnel_edition
  from spent
  window whole as (partition by programme_id, fiscal_year)
),

newest as (
  select
    municipality_code,
    programme_id,
    fiscal_year,
    newest_edition as edition_fiscal_year,
    max(case when edition_fiscal_year = newest_edition then programme_name end) as programme_name,
    max(case when edition_fiscal_year = newest_edition then department_name end) as department_name,
    max(case when edition_fiscal_year = spending_edition then phase end) as phase,
    max(case when edition_fiscal_year = budget_edition then budget_yen end) as budget_yen,
    max(case when edition_fiscal_year = spending_edition then spending_yen end) as spending_yen,
    max(case when edition_fiscal_year = spending_edition then personnel_basis end)
      as spending_basis,
    max(case when edition_fiscal_year = planned_personnel_edition then personnel_cost_yen end)
      as planned_personnel_yen,
    max(case when edition_fiscal_year = planned_personnel_edition then personnel_basis end)
      as planned_personnel_basis,
    max(case when edition_fiscal_year = actual_personnel_edition then personnel_cost_yen end)
      as actual_personnel_yen,
    max(case when edition_fiscal_year = actual_personnel_edition then personnel_basis end)
      as actual_personnel_basis
  from stated
  group by municipality_code, programme_id, fiscal_year, newest_edition
)

select
  municipality_code,
  programme_id,
  programme_name,
  department_name,
  fiscal_year,
  edition_fiscal_year,
  phase,
  budget_yen,
  case when phase <> 'planned' then spending_yen end as settlement_yen,
  case when phase = 'planned' then spending_yen end as planned_yen,
  phase = 'estimated' as settlement_is_estimate,
  case when phase = 'planned' then planned_personnel_yen else actual_personnel_yen end
    as personnel_cost_yen,
  spending_yen
  + case when phase = 'planned' then planned_personnel_yen else actual_personnel_yen end
    as total_cost_yen,
  coalesce(
    case when phase = 'planned' then planned_personnel_basis else actual_personnel_basis end,
    spending_basis
  ) as personnel_basis
from newest;
