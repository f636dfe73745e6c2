--! grain: one row per sheet read | 読み取った評価表ごとに1行
-- A line is a name of a municipality; where one edition prints the name for two homes (department and
-- section), the home belongs to the line of that name in every edition. Codes may be numbered anew each year.
create or replace temp table sheet_line as
with home as (
  select
    sheet.file_no,
    sheet.sheet_no,
    source_file.municipality_code,
    sheet.edition,
    sheet.name_key,
    coalesce(sheet.department_key, '') || '/' || coalesce(sheet.section_key, '') as home_key
  from stg.sheet
  inner join stg.source_file on source_file.file_no = sheet.file_no
),

shared_name as (
  select distinct municipality_code, name_key
  from home
  group by municipality_code, edition, name_key
  having min(home_key) <> max(home_key)
)

select
  home.file_no,
  home.sheet_no,
  home.municipality_code,
  home.edition,
  home.municipality_code || '|' || home.name_key
  || case when shared_name.name_key is null then '' else '|' || home.home_key end as line_key
from home
left join shared_name
  on shared_name.municipality_code = home.municipality_code
  and shared_name.name_key = home.name_key;
