--! grain: one row per programme, edition and indicator | 事務事業×評価年度版×指標ごとに1行
create table fact_indicator_definition as
select
  municipality_code,
  programme_id,
  programme_key,
  edition as edition_fiscal_year,
  indicator_id,
  indicator_no,
  indicator_name,
  target_basis,
  unit,
  source_file_id
from stg.loaded_indicator
order by municipality_code, edition, programme_id, indicator_no, indicator_id;
