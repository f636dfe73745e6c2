--! grain: one row per indicator of a loaded sheet | 取り込む評価表の指標ごとに1行
-- Adds the key that every result carries: that of the newest name in the indicator's chain.
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

keyed as (
  select
    line.*,
    coalesce(identity.natural_key, line.line_key) as natural_key
  from indicator_line as line
  left join indicator_identity as identity on identity.line_key = line.line_key
)

select
  keyed.file_no,
  keyed.sheet_no,
  sheet.source_file_id,
  keyed.municipality_code,
  keyed.edition,
  keyed.programme_id,
  sheet.programme_key,
  keyed.natural_key,
  hash_key('indicator|' || keyed.natural_key) as indicator_id,
  keyed.indicator_no,
  keyed.indicator_kind,
  keyed.indicator_name,
  indicator.target_basis,
  coalesce(keyed.unit, printed_unit.unit) as unit,
  indicator.direction,
  indicator.direction_source
from keyed
inner join stg.loaded_sheet as sheet
  on sheet.file_no = keyed.file_no and sheet.sheet_no = keyed.sheet_no
inner join stg.indicator
  on indicator.file_no = keyed.file_no
  and indicator.sheet_no = keyed.sheet_no
  and indicator.indicator_kind = keyed.indicator_kind
  and indicator.indicator_no = keyed.indicator_no
left join printed_unit
  on printed_unit.file_no = keyed.file_no
  and printed_unit.sheet_no = keyed.sheet_no
  and printed_unit.indicator_kind = keyed.indicator_kind
  and printed_unit.indicator_no = keyed.indicator_no;
