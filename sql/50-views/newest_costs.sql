--! grain: one row per programme and fiscal year | 事務事業×対象年度ごとに1行
-- Each figure from the newest edition that states it; the phase is that of the spending.
create view newest_costs as
with spent as (
  select
    cost_lines.*,
    case when phase = 'planned' then planned_yen else settlement_yen end as spending_yen
  from cost_lines
),

ranked as (
  select
    spent.*,
    row_number() over (
      partition by programme_id, fiscal_year order by edition_fiscal_year desc
    ) as edition_recency,
    row_number() over (
      partition by programme_id, fiscal_year
      order by case when budget_yen is null then 1 else 0 end, edition_fiscal_year desc
    ) as budget_recency,
    row_number() over (
      partition by programme_id, fiscal_year
      order by case when spending_yen is null then 1 else 0 end, edition_fiscal_year desc
    ) as spending_recency,
    row_number() over (
      partition by programme_id, fiscal_year
      order by case when personnel_cost_yen is null then 1 else 0 end, edition_fiscal_year desc
    ) as personnel_recency
  from spent
),

newest as (
  select
    municipality_code,
    programme_id,
    fiscal_year,
    max(edition_fiscal_year) as edition_fiscal_year,
    max(case when edition_recency = 1 then programme_name end) as programme_name,
    max(case when edition_recency = 1 then department_name end) as department_name,
    max(case when spending_recency = 1 then phase end) as phase,
    max(case when budget_recency = 1 then budget_yen end) as budget_yen,
    max(case when spending_recency = 1 then spending_yen end) as spending_yen,
    max(case when personnel_recency = 1 then personnel_cost_yen end) as personnel_cost_yen,
    max(case when personnel_recency = 1 then personnel_basis end) as personnel_basis
  from ranked
  group by municipality_code, programme_id, fiscal_year
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
  personnel_cost_yen,
  spending_yen + personnel_cost_yen as total_cost_yen,
  personnel_basis
from newest;
