--! grain: one row per way of reading a value | 値の読み取り方ごとに1行
create table etl.lineage_kind as
select
  cast(row_number() over (order by entity, field, rule, certainty) as smallint) as kind_id,
  entity,
  field,
  rule,
  certainty
from stg.reading_kind
where kind_no in (select kind_no from stg.reading)
order by kind_id;
