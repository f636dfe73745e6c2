--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
--! stored: municipality_code, programme_id, indicator_id, fiscal_year, edition_fiscal_year
-- The newest statement is that of the newest edition that states the result: a lost, planned or later one states none.
create view indicator_results as
with dated as (
  select
    judged_results.*,
    max(case when target_status not in ('lost', 'not_due') and coalesce(phase, '') <> 'planned'
      then edition_fiscal_year end) over (partition by programme_id, indicator_id, fiscal_year)
      as newest_edition
  from judged_results
)

select
  municipality_code,
  edition_fiscal_year,
  programme_id,
  programme_name,
  department_name,
  fiscal_year,
  phase,
  indicator_id,
  indicator_kind,
  indicator_no,
  indicator_name,
  target_basis,
  unit,
  direction,
  target_raw,
  target_value,
  actual_raw,
  actual_value,
  actual_value_detail,
  achievement_ratio,
  target_status,
  coalesce(edition_fiscal_year = newest_edition, false) as is_newest
from dated;
