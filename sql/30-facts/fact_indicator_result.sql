--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
create table fact_indicator_result as
select
  indicator.municipality_code,
  indicator.programme_id,
  indicator.programme_key,
  indicator.edition as edition_fiscal_year,
  indicator.indicator_id,
  indicator.indicator_no,
  result.fiscal_year,
  result.target_raw,
  result.target_value,
  result.target_value_status,
  result.target_value_detail,
  result.target_unit,
  result.actual_raw,
  result.actual_value,
  result.actual_value_status,
  result.actual_value_detail,
  result.actual_unit,
  indicator.source_file_id
from stg.loaded_indicator as indicator
inner join stg.indicator_result as result
  on result.file_no = indicator.file_no
  and result.sheet_no = indicator.sheet_no
  and result.indicator_kind = indicator.indicator_kind
  and result.indicator_no = indicator.indicator_no
order by
  indicator.municipality_code,
  indicator.edition,
  indicator.programme_id,
  indicator.indicator_no,
  indicator.indicator_id,
  result.fiscal_year;
