--! grain: one row per municipality, edition and section that sheets were loaded of, or department where none is printed | 取り込んだ評価表のある自治体×評価年度版×章・節(記載がなければ所属)ごとに1行
-- A sheet that could not be read may be of any section that its file holds; of a file with none that could, of any at all,
-- and so may a file that is no sheet as it stands: broken, of no known form, not to be opened.
-- Departments stand for sections where a city publishes a file of each: a whole file may be missing.
create view section_editions as
with conflicting as (
  select source_file_id, count(*) as sheets
  from etl.quarantined_sheet
  where reason = 'conflict'
  group by source_file_id
),

unread as (
  select left(issue.path, 6) as municipality_code, source_file.edition, count(distinct issue.path) as sheets
  from etl.issue as issue
  left join etl.source_file as source_file on source_file.path = issue.path
  where issue.severity = 'error' and coalesce(source_file.blocks, 0) = 0
  group by left(issue.path, 6), source_file.edition
),

source as (
  select
    source_file.source_file_id,
    source_file.municipality_code,
    source_file.edition,
    source_file.blocks_loaded,
    source_file.blocks - source_file.blocks_loaded - source_file.blocks_duplicate
    - coalesce(conflicting.sheets, 0) as unread_sheets
  from etl.source_file as source_file
  left join conflicting on conflicting.source_file_id = source_file.source_file_id
),

held as (
  select
    evaluation.municipality_code,
    evaluation.edition_fiscal_year,
    programme.home_key,
    evaluation.source_file_id,
    max(programme.chapter) as chapter,
    max(programme.section) as section,
    max(case when coalesce(programme.chapter, programme.section) is null then programme.department_name end)
      as department_name,
    count(*) as sheets
  from fact_evaluation as evaluation
  inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
  group by
    evaluation.municipality_code, evaluation.edition_fiscal_year, programme.home_key, evaluation.source_file_id
),

counted as (
  select held.*, source.unread_sheets
  from held
  inner join source on source.source_file_id = held.source_file_id
  union all
  select section.*, null, null, null, null, 0, source.unread_sheets
  from (select distinct municipality_code, edition_fiscal_year, home_key from held) as section
  inner join (
    select municipality_code, edition, unread_sheets from source where blocks_loaded = 0 and unread_sheets > 0
    union all
    select * from unread
  ) as source
    on source.municipality_code = section.municipality_code
    and coalesce(source.edition = section.edition_fiscal_year, true)
)

select
  municipality_code,
  edition_fiscal_year,
  home_key,
  max(chapter) as chapter,
  max(section) as section,
  max(department_name) as department_name,
  cast(sum(sheets) as bigint) as sheets,
  cast(sum(unread_sheets) as bigint) as unread_sheets
from counted
group by municipality_code, edition_fiscal_year, home_key;
