--! grain: one row per part of a line and end of it | 名称の区間の両端ごとに1行
-- Only ends that can have a neighbour: a part that ended before the newest edition, or began after the oldest.
create or replace temp table line_end as
with span as (
  select municipality_code, min(edition) as oldest, max(edition) as newest
  from line_part
  group by municipality_code
)

select
  part.part_key,
  part.municipality_code,
  part.edition,
  part.edition = part.last_edition and part.edition < span.newest as is_ended,
  part.edition = part.first_edition and part.edition > span.oldest as is_begun,
  cast(floor(part.sheet_ref / 1000000) as integer) as file_no,
  cast(part.sheet_ref % 1000000 as integer) as sheet_no,
  part.name_key,
  part.programme_name,
  part.section_key,
  part.department_key,
  part.code,
  part.earlier_code
from line_part as part
inner join span on span.municipality_code = part.municipality_code
where (part.edition = part.last_edition and part.edition < span.newest)
  or (part.edition = part.first_edition and part.edition > span.oldest);
