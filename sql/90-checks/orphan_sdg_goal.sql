--! blocking: every goal of a programme is one of the official goals
select 'bridge_programme_sdg.goal_no' as reference, goal_no as key_value
from bridge_programme_sdg
where goal_no not in (select goal_no from dim_sdg_goal);
