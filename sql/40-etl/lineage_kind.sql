--! grain: one row per way of reading a value | 値の読み取り方ごとに1行
create table etl.lineage_kind as
select kind_id, entity, field, rule, certainty
from stg.reading_kind
where kind_id in (select kind_id from stg.reading)
order by entity, field, rule, certainty;
