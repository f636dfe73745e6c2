--! grain: one row per programme, edition and SDG goal | 事務事業×評価年度版×SDGs目標ごとに1行
create table bridge_programme_sdg as
select distinct
  loaded.municipality_code,
  loaded.programme_id,
  loaded.programme_key,
  loaded.edition as edition_fiscal_year,
  sheet_sdg.goal_no,
  loaded.source_file_id
from stg.loaded_sheet as loaded
inner join stg.sheet_sdg
  on sheet_sdg.file_no = loaded.file_no and sheet_sdg.sheet_no = loaded.sheet_no
order by loaded.municipality_code, loaded.edition, loaded.programme_id, sheet_sdg.goal_no;
