--! grain: one row per line of indicators that a newer one continues | 新しい名称に引き継がれた指標の名称ごとに1行
-- An indicator is a chain of lines; its key is that of the newest, so that an older edition disturbs no newer.
create or replace temp table indicator_identity as
with recursive link as materialized (
  select earlier_key, later_key from indicator_pair where is_joined
),

chain as (
  select earlier_key, later_key as newest_key from link
  union all
  select chain.earlier_key, link.later_key
  from chain
  inner join link on link.earlier_key = chain.newest_key
)

select earlier_key as line_key, newest_key as natural_key
from chain
where newest_key not in (select earlier_key from link);
