--! blocking: dim_sdg_goal has one row per goal_no
select goal_no, count(*) as rows_found
from dim_sdg_goal
group by goal_no
having count(*) > 1;
