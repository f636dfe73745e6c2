--! grain: one row per sheet read | 読み取った評価表ごとに1行
-- A programme is a chain of parts of lines; its key is that of the newest part.
create table stg.programme_identity as
with recursive link as materialized (
  select earlier_key, later_key from identity_pair where is_joined
),

chain as (
  select earlier_key, later_key as newest_key from link
  union all
  select chain.earlier_key, link.later_key
  from chain
  inner join link on link.earlier_key = chain.newest_key
),

chain_end as (
  select earlier_key, newest_key
  from chain
  where newest_key not in (select earlier_key from link)
)

select
  line.file_no,
  line.sheet_no,
  line.municipality_code,
  line.edition,
  part.part_key,
  coalesce(chain_end.newest_key, part.part_key) as natural_key,
  hash_key('programme|' || coalesce(chain_end.newest_key, part.part_key)) as programme_id
from sheet_line as line
inner join line_part as part
  on part.line_key = line.line_key and part.edition = line.edition
left join chain_end on chain_end.earlier_key = part.part_key;
