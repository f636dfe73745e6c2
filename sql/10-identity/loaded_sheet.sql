--! grain: one row per sheet that is loaded | 取り込む評価表ごとに1行
-- Adds the keys that every fact carries. A version of a programme lasts while its name, department,
-- chapter and section stay the same from one edition to the next.
create table stg.loaded_sheet as
with stated as (
  select
    verdict.file_no,
    verdict.sheet_no,
    hash_key('file|' || verdict.path) as source_file_id,
    verdict.municipality_code,
    verdict.edition,
    verdict.natural_key,
    verdict.programme_id,
    coalesce(evaluated_year.fiscal_year, verdict.edition) as evaluated_fiscal_year,
    coalesce(
      hash_key('department|' || verdict.municipality_code || '|' || sheet.department_key), -1
    ) as department_id,
    coalesce(
      hash_key('policy|' || verdict.municipality_code || '|' || sheet.policy_key), -1
    ) as policy_id,
    sheet.name_key || '|' || coalesce(sheet.department_key, '') || '|'
    || coalesce(sheet.chapter_key, '') || '|' || coalesce(sheet.section_key, '') as attribute_key
  from stg.sheet_verdict as verdict
  inner join stg.sheet
    on sheet.file_no = verdict.file_no and sheet.sheet_no = verdict.sheet_no
  inner join stg.source_file on source_file.file_no = verdict.file_no
  left join evaluated_year
    on evaluated_year.municipality_code = verdict.municipality_code
    and evaluated_year.edition = verdict.edition
    and evaluated_year.form = source_file.form
  where verdict.verdict = 'loaded'
),

marked as (
  select
    *,
    case
      when attribute_key = lag(attribute_key) over (partition by programme_id order by edition)
        then 0
      else 1
    end as begins_version
  from stated
),

numbered as (
  select
    *,
    sum(begins_version) over (partition by programme_id order by edition) as version_no
  from marked
),

dated as (
  select
    *,
    min(edition) over (partition by programme_id, version_no) as valid_from_edition
  from numbered
)

select
  file_no,
  sheet_no,
  source_file_id,
  municipality_code,
  edition,
  evaluated_fiscal_year,
  natural_key,
  programme_id,
  hash_key(
    'version|' || natural_key || '|' || cast(valid_from_edition as varchar)
  ) as programme_key,
  department_id,
  policy_id,
  valid_from_edition
from dated;
