--! grain: one row per path of policy levels that a sheet names | 評価表に記載された政策体系の経路ごとに1行
-- Level 1 is the highest (章, 政策); what the municipality calls each level stands beside its name.
create table dim_policy as
with policy as (
  select
    loaded.policy_id,
    loaded.municipality_code,
    max(sheet.policy_code) as policy_code,
    max(sheet.level_1_kind) as level_1_kind,
    max(sheet.level_1_name) as level_1_name,
    max(sheet.level_2_kind) as level_2_kind,
    max(sheet.level_2_name) as level_2_name,
    max(sheet.level_3_kind) as level_3_kind,
    max(sheet.level_3_name) as level_3_name,
    max(sheet.level_4_kind) as level_4_kind,
    max(sheet.level_4_name) as level_4_name,
    loaded.municipality_code || '|' || sheet.policy_key as natural_key
  from stg.loaded_sheet as loaded
  inner join stg.sheet
    on sheet.file_no = loaded.file_no and sheet.sheet_no = loaded.sheet_no
  where sheet.policy_key is not null
  group by loaded.policy_id, loaded.municipality_code, sheet.policy_key
  union all
  select -1, null, null, null, '不明/未記入', null, null, null, null, null, null, 'unknown'
  union all
  select -2, null, null, null, '該当なし', null, null, null, null, null, null, 'not applicable'
)

select
  policy_id,
  municipality_code,
  policy_code,
  level_1_kind,
  level_1_name,
  level_2_kind,
  level_2_name,
  level_3_kind,
  level_3_name,
  level_4_kind,
  level_4_name,
  level_1_name || coalesce(' > ' || level_2_name, '') || coalesce(' > ' || level_3_name, '')
  || coalesce(' > ' || level_4_name, '') as policy_path,
  natural_key
from policy
order by policy_id, natural_key;
