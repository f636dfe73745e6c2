--! blocking: coded columns hold only the codes of the data model
select 'fact_cost.phase' as coded_column, phase as code
from fact_cost
where phase is null or phase not in ('settled', 'estimated', 'planned')
union all
select 'dim_indicator.indicator_kind', indicator_kind
from dim_indicator
where indicator_kind is null or indicator_kind not in ('outcome', 'population')
union all
select 'dim_indicator.direction', direction
from dim_indicator
where direction is null or direction not in ('higher', 'lower', 'keep', 'unknown')
union all
select 'fact_indicator_result.target_value_status', target_value_status
from fact_indicator_result
where target_value_status is null
  or target_value_status not in ('value', 'text', 'dash', 'blank', 'lost')
union all
select 'fact_indicator_result.actual_value_status', actual_value_status
from fact_indicator_result
where actual_value_status is null
  or actual_value_status not in ('value', 'text', 'dash', 'blank', 'lost')
union all
select 'fact_activity_result.result_value_status', result_value_status
from fact_activity_result
where result_value_status is null
  or result_value_status not in ('value', 'text', 'dash', 'blank', 'lost');
