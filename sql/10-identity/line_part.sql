--! grain: one row per line and edition | 名称×評価年度版ごとに1行
-- A name alone does not join two editions: where section and department both changed and no code speaks
-- for it, a new part begins; so it does where a person decided that the earlier one of the name ended, or is different.
-- The newest part keeps the plain key, so that an older edition disturbs no newer.
create or replace temp table line_part as
with line_edition as (
  select
    line.line_key,
    line.municipality_code,
    line.edition,
    arg_min(cast(line.file_no as bigint) * 1000000 + line.sheet_no, sheet.content_hash) as sheet_ref,
    min(sheet.name_key) as name_key,
    min(sheet.programme_name) as programme_name,
    min(sheet.section_key) as section_key,
    min(sheet.department_key) as department_key,
    min(sheet.programme_code) as code,
    min(sheet.previous_code) as earlier_code
  from sheet_line as line
  inner join stg.sheet on sheet.file_no = line.file_no and sheet.sheet_no = line.sheet_no
  group by line.line_key, line.municipality_code, line.edition
),

marked as (
  select
    *,
    lag(edition) over earlier as previous_edition,
    coalesce(
      section_key <> lag(section_key) over earlier
      and department_key <> lag(department_key) over earlier
      and not coalesce(lag(code) over earlier in (code, earlier_code), false),
      false
    ) as changes_home
  from line_edition
  window earlier as (partition by line_key order by edition)
),

separated as (
  select distinct marked.line_key, marked.edition
  from marked
  inner join stg.identity_decision as decision
    on decision.municipality_code = marked.municipality_code
    and decision.previous_name_key = marked.name_key
    and coalesce(decision.name_key, marked.name_key) = marked.name_key
    and decision.edition > marked.previous_edition
    and decision.edition <= marked.edition
  where decision.decision in ('ended', 'different') and decision.previous_indicator_key is null
),

numbered as (
  select
    marked.*,
    coalesce(sum(case when changes_home or separated.edition is not null then 1 else 0 end) over (
      partition by marked.line_key order by marked.edition
      rows between 1 following and unbounded following
    ), 0) as parts_after
  from marked
  left join separated
    on separated.line_key = marked.line_key and separated.edition = marked.edition
)

select
  *,
  min(edition) over whole as first_edition,
  max(edition) over whole as last_edition,
  line_key || case
    when parts_after = 0 then '' else '|until ' || cast(max(edition) over whole as varchar)
  end as part_key
from numbered
window whole as (partition by line_key, parts_after);
