--! grain: one row per programme, edition, activity number and fiscal year | 事務事業×評価年度版×活動番号×対象年度ごとに1行
create table fact_activity_result as
select
  loaded.municipality_code,
  loaded.programme_id,
  loaded.programme_key,
  loaded.edition as edition_fiscal_year,
  activity.activity_no,
  activity.fiscal_year,
  activity.item_name,
  activity.result_raw,
  activity.result_value,
  activity.result_value_status,
  activity.result_value_detail,
  activity.result_unit,
  loaded.source_file_id
from stg.loaded_sheet as loaded
inner join stg.activity
  on activity.file_no = loaded.file_no and activity.sheet_no = loaded.sheet_no
order by
  loaded.municipality_code,
  loaded.edition,
  loaded.programme_id,
  activity.activity_no,
  activity.fiscal_year;
