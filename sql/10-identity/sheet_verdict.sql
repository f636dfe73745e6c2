--! grain: one row per sheet read | 読み取った評価表ごとに1行
-- Of equal sheets of one programme and edition the first by place is loaded; of different ones none is.
create table stg.sheet_verdict as
with placed as (
  select
    identity.*,
    source_file.path,
    sheet.sheet,
    sheet.row,
    sheet.programme_name,
    sheet.content_hash,
    source_file.path || coalesce(' [' || sheet.sheet || ']', '') || ' row '
    || cast(sheet.row as varchar) as place
  from stg.programme_identity as identity
  inner join stg.source_file on source_file.file_no = identity.file_no
  inner join stg.sheet
    on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
),

edition_group as (
  select
    programme_id,
    edition,
    min(content_hash) <> max(content_hash) as is_conflict,
    string_agg(place, ', ' order by path, coalesce(sheet, ''), row) as places
  from placed
  group by programme_id, edition
),

ranked as (
  select
    placed.*,
    edition_group.is_conflict,
    edition_group.places,
    row_number() over (
      partition by placed.programme_id, placed.edition
      order by placed.path, coalesce(placed.sheet, ''), placed.row, placed.sheet_no
    ) as rank_in_edition
  from placed
  inner join edition_group
    on edition_group.programme_id = placed.programme_id
    and edition_group.edition = placed.edition
)

select
  file_no,
  sheet_no,
  municipality_code,
  edition,
  natural_key,
  programme_id,
  programme_name,
  path,
  sheet,
  row,
  places,
  case
    when is_conflict then 'conflict'
    when rank_in_edition = 1 then 'loaded'
    else 'duplicate'
  end as verdict
from ranked;
