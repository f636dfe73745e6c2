--! grain: one row per rule of a signal | 気づきの規則ごとに1行
create table etl.signal_threshold as
select rule, threshold_value, unit
from stg.signal_threshold
order by rule;
