--! grain: one row per indicator of a loaded sheet | 取り込む評価表の指標ごとに1行
-- A line is a kind and name of an indicator within a programme; its number stands in for a lost name and
-- tells indicators of one sheet apart that share a name.
create or replace temp table indicator_line as
with stated as (
  select
    indicator.file_no,
    indicator.sheet_no,
    indicator.indicator_no,
    indicator.indicator_kind,
    indicator.indicator_key,
    indicator.indicator_name,
    indicator.unit,
    sheet.municipality_code,
    sheet.edition,
    sheet.programme_id,
    sheet.natural_key as programme_natural_key,
    row_number() over (
      partition by
        indicator.file_no, indicator.sheet_no, indicator.indicator_kind, indicator.indicator_key
      order by indicator.indicator_no
    ) as occurrence
  from stg.indicator
  inner join stg.loaded_sheet as sheet
    on sheet.file_no = indicator.file_no and sheet.sheet_no = indicator.sheet_no
)

select
  stated.*,
  programme_natural_key || '|' || indicator_kind || '|' || case
    when indicator_key is null then '#' || cast(indicator_no as varchar)
    when occurrence > 1 then indicator_key || '#' || cast(occurrence as varchar)
    else indicator_key
  end as line_key
from stated;
