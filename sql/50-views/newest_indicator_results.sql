--! grain: one row per programme, indicator and fiscal year | 事務事業×指標×対象年度ごとに1行
-- The newest edition that states the result; one whose figure was lost, planned or not yet due states none.
create view newest_indicator_results as
select
  municipality_code,
  edition_fiscal_year,
  programme_id,
  programme_name,
  department_name,
  fiscal_year,
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
  achievement_ratio,
  target_status
from indicator_results
where is_newest;
