--! grain: one row per programme and fiscal year | 事務事業×対象年度ごとに1行
-- 'new' needs proof: no amount of an earlier year, and the printed start, or an edition that covers the year before and
-- prints no line for it.
-- Personnel and total costs of different bases, or of a plan and an actual, have no difference.
-- A ratio is of something above zero.
create view cost_changes as
with changed as (
  select
    cost_year_pairs.*,
    budget_yen - previous_budget_yen as budget_change_yen,
    settlement_yen - previous_settlement_yen as settlement_change_yen,
    case when is_same_basis and is_same_plan then personnel_cost_yen - previous_personnel_cost_yen
    end as personnel_cost_change_yen,
    case when is_same_basis and is_same_plan then total_cost_yen - previous_total_cost_yen
    end as total_cost_change_yen
  from cost_year_pairs
)

select
  municipality_code,
  programme_id,
  programme_name,
  department_name,
  fiscal_year,
  previous_fiscal_year,
  budget_yen,
  previous_budget_yen,
  budget_change_yen,
  cast(round(cast(budget_change_yen as decimal(18, 0)) / nullif(greatest(previous_budget_yen, 0), 0), 6)
    as double precision) as budget_change_ratio,
  settlement_yen,
  previous_settlement_yen,
  settlement_change_yen,
  cast(round(cast(settlement_change_yen as decimal(18, 0)) / nullif(greatest(previous_settlement_yen, 0), 0), 6)
    as double precision) as settlement_change_ratio,
  personnel_cost_yen,
  previous_personnel_cost_yen,
  personnel_cost_change_yen,
  cast(round(
    cast(personnel_cost_change_yen as decimal(18, 0)) / nullif(greatest(previous_personnel_cost_yen, 0), 0), 6
  ) as double precision) as personnel_cost_change_ratio,
  total_cost_yen,
  previous_total_cost_yen,
  total_cost_change_yen,
  cast(round(cast(total_cost_change_yen as decimal(18, 0)) / nullif(greatest(previous_total_cost_yen, 0), 0), 6)
    as double precision) as total_cost_change_ratio,
  cast(round(cast(settlement_yen as decimal(18, 0)) / nullif(greatest(budget_yen, 0), 0), 6)
    as double precision) as execution_ratio,
  settlement_is_estimate,
  case
    when is_ended then 'ended'
    when not is_earlier_stated and (
      started_fiscal_year = fiscal_year
      or (previous_fiscal_year is null and started_fiscal_year is null and is_previous_covered)
    ) then 'new'
    when spending_yen is null or previous_spending_yen is null then 'incomplete'
    when phase = previous_phase then 'like_for_like'
    when phase = 'planned' or previous_phase = 'planned' then 'plan_vs_actual'
    else 'estimate_vs_final'
  end as comparability,
  edition_fiscal_year
from changed;
