--! grain: one row per version of a programme | 事務事業の版(名称・所属・章・節が同じ期間)ごとに1行
create table dim_programme as
with version as (
  select
    loaded.programme_key,
    loaded.programme_id,
    loaded.municipality_code,
    max(sheet.programme_name) as programme_name,
    max(sheet.chapter) as chapter,
    max(sheet.section) as section,
    loaded.department_id,
    max(sheet.department_name) as department_name,
    loaded.valid_from_edition,
    max(sheet.name_key) as name_key,
    max(sheet.section_key) as section_key,
    case when max(coalesce(sheet.chapter_key, sheet.section_key)) is null
        then 'department|' || cast(loaded.department_id as varchar)
      else coalesce(max(sheet.chapter_key), '') || '|' || coalesce(max(sheet.section_key), '') end as home_key,
    loaded.natural_key
  from stg.loaded_sheet as loaded
  inner join stg.sheet
    on sheet.file_no = loaded.file_no and sheet.sheet_no = loaded.sheet_no
  group by
    loaded.programme_key,
    loaded.programme_id,
    loaded.municipality_code,
    loaded.department_id,
    loaded.valid_from_edition,
    loaded.natural_key
),

dated as (
  select
    *,
    lead(valid_from_edition) over (
      partition by programme_id order by valid_from_edition
    ) - 1 as valid_to_edition
  from version
),

member as (
  select
    programme_key,
    programme_id,
    municipality_code,
    programme_name,
    chapter,
    section,
    department_id,
    department_name,
    valid_from_edition,
    valid_to_edition,
    valid_to_edition is null as is_current,
    name_key,
    section_key,
    home_key,
    natural_key
  from dated
  union all
  select -1, -1, null, '不明/未記入', null, null, -1, null, null, null, false, null, null, null, 'unknown'
  union all
  select -2, -2, null, '該当なし', null, null, -2, null, null, null, false, null, null, null, 'not applicable'
)

select * from member
order by programme_key, natural_key;
