--! grain: one row per line of indicators and end of it | 指標の名称の区間の両端ごとに1行
-- Only ends that can have a neighbour: the programme has an edition after the line's last, or before its first.
create or replace temp table indicator_end as
with programme_edition as (
  select
    programme_id,
    edition,
    lag(edition) over (partition by programme_id order by edition) as earlier_edition,
    lead(edition) over (partition by programme_id order by edition) as later_edition
  from stg.loaded_sheet
),

span as (
  select line_key, min(edition) as first_edition, max(edition) as last_edition
  from indicator_line
  group by line_key
)

select
  line.*,
  sheet.name_key as programme_name_key,
  programme_edition.later_edition,
  line.edition = span.last_edition and programme_edition.later_edition is not null as is_ended,
  line.edition = span.first_edition and programme_edition.earlier_edition is not null as is_begun
from indicator_line as line
inner join span on span.line_key = line.line_key
inner join stg.sheet on sheet.file_no = line.file_no and sheet.sheet_no = line.sheet_no
inner join programme_edition
  on programme_edition.programme_id = line.programme_id
  and programme_edition.edition = line.edition
where (line.edition = span.last_edition and programme_edition.later_edition is not null)
  or (line.edition = span.first_edition and programme_edition.earlier_edition is not null);
