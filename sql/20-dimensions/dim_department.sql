--! grain: one row per department of a municipality | 自治体の部署ごとに1行
create table dim_department as
with department as (
  select
    loaded.department_id,
    loaded.municipality_code,
    max(sheet.department_name) as department_name,
    loaded.municipality_code || '|' || sheet.department_key as natural_key
  from stg.loaded_sheet as loaded
  inner join stg.sheet
    on sheet.file_no = loaded.file_no and sheet.sheet_no = loaded.sheet_no
  where sheet.department_key is not null
  group by loaded.department_id, loaded.municipality_code, sheet.department_key
  union all
  select -1, null, '不明/未記入', 'unknown'
  union all
  select -2, null, '該当なし', 'not applicable'
)

select department_id, municipality_code, department_name, natural_key
from department
order by department_id, natural_key;
