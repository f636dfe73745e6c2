--! grain: one row per sheet read | 読み取った評価表ごとに1行
-- Of equal sheets of one programme and edition the first by place is loaded; of different ones none is. A sheet of a file
-- that is gone gives way to one that is there. Only sheets that are not alone are compared; ten places are told.
create table stg.sheet_verdict as
with shared as (
  select
    identity.programme_id,
    identity.edition,
    min(sheet.content_hash) filter (where absent.path is null) as present_hash,
    coalesce(
      present_hash <> max(sheet.content_hash) filter (where absent.path is null),
      min(sheet.content_hash) <> max(sheet.content_hash)
    ) as is_conflict
  from stg.programme_identity as identity
  inner join stg.sheet
    on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
  inner join stg.source_file on source_file.file_no = identity.file_no
  left join stg.absent_file as absent on absent.path = source_file.path
  group by identity.programme_id, identity.edition
  having count(*) > 1
),

placed as (
  select
    identity.file_no,
    identity.sheet_no,
    shared.programme_id,
    shared.edition,
    shared.is_conflict,
    sheet.content_hash <> shared.present_hash as is_other_than_present,
    source_file.path || coalesce(' [' || sheet.sheet || ']', '') || ' row '
    || cast(sheet.row as varchar) as place,
    row_number() over (
      partition by shared.programme_id, shared.edition
      order by absent.path is not null, source_file.path, coalesce(sheet.sheet, ''), sheet.row, sheet.sheet_no
    ) as rank_in_edition
  from shared
  inner join stg.programme_identity as identity
    on identity.programme_id = shared.programme_id and identity.edition = shared.edition
  inner join stg.source_file on source_file.file_no = identity.file_no
  inner join stg.sheet
    on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
  left join stg.absent_file as absent on absent.path = source_file.path
),

edition_group as (
  select
    programme_id,
    edition,
    string_agg(place, ', ' order by rank_in_edition) filter (where rank_in_edition <= 10)
    || case
      when count(*) > 10 then ' and ' || cast(count(*) - 10 as varchar) || ' more'
      else ''
    end as places
  from placed
  group by programme_id, edition
)

select
  identity.file_no,
  identity.sheet_no,
  identity.municipality_code,
  identity.edition,
  identity.natural_key,
  identity.programme_id,
  sheet.programme_name,
  source_file.path,
  sheet.sheet,
  sheet.row,
  edition_group.places,
  case
    when placed.is_conflict then 'conflict'
    when placed.is_other_than_present then 'superseded'
    when placed.rank_in_edition > 1 then 'duplicate'
    else 'loaded'
  end as verdict
from stg.programme_identity as identity
inner join stg.source_file on source_file.file_no = identity.file_no
inner join stg.sheet
  on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
left join placed
  on placed.file_no = identity.file_no and placed.sheet_no = identity.sheet_no
left join edition_group
  on edition_group.programme_id = placed.programme_id
  and edition_group.edition = placed.edition;
