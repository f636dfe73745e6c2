--! blocking: every indicator row has its indicator
select 'fact_indicator_definition.indicator_id' as reference, indicator_id as key_value
from fact_indicator_definition
where indicator_id not in (select indicator_id from dim_indicator)
union all
select 'fact_indicator_result.indicator_id', indicator_id
from fact_indicator_result
where indicator_id not in (select indicator_id from dim_indicator);
