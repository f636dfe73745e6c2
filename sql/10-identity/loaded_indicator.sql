--! grain: one row per indicator of a loaded sheet | 取り込む評価表の指標ごとに1行
-- An indicator is its programme, kind and name; its number stands in for a lost name and tells
-- indicators of one sheet apart that share a name.
create table stg.loaded_indicator as
with printed_unit as (
  select
    file_no,
    sheet_no,
    indicator_kind,
    indicator_no,
    min(coalesce(actual_unit, target_unit)) as unit
  from stg.indicator_result
  group by file_no, sheet_no, indicator_kind, indicator_no
),

stated as (
  select
    indicator.*,
    sheet.source_file_id,
    sheet.municipality_code,
    sheet.edition,
    sheet.programme_id,
    sheet.programme_key,
    sheet.natural_key as programme_natural_key,
    row_number() over (
      partition by
        indicator.file_no, indicator.sheet_no, indicator.indicator_kind, indicator.indicator_key
      order by indicator.indicator_no
    ) as occurrence
  from stg.indicator
  inner join stg.loaded_sheet as sheet
    on sheet.file_no = indicator.file_no and sheet.sheet_no = indicator.sheet_no
),

keyed as (
  select
    stated.*,
    programme_natural_key || '|' || indicator_kind || '|' || case
      when indicator_key is null then '#' || cast(indicator_no as varchar)
      when occurrence > 1 then indicator_key || '#' || cast(occurrence as varchar)
      else indicator_key
    end as natural_key
  from stated
)

select
  keyed.file_no,
  keyed.sheet_no,
  keyed.source_file_id,
  keyed.municipality_code,
  keyed.edition,
  keyed.programme_id,
  keyed.programme_key,
  keyed.natural_key,
  hash_key('indicator|' || keyed.natural_key) as indicator_id,
  keyed.indicator_no,
  keyed.indicator_kind,
  keyed.indicator_name,
  keyed.target_basis,
  coalesce(keyed.unit, printed_unit.unit) as unit,
  keyed.direction,
  keyed.direction_source
from keyed
left join printed_unit
  on printed_unit.file_no = keyed.file_no
  and printed_unit.sheet_no = keyed.sheet_no
  and printed_unit.indicator_kind = keyed.indicator_kind
  and printed_unit.indicator_no = keyed.indicator_no;
