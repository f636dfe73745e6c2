--! grain: one row per SDG goal | SDGsの目標ごとに1行
create table dim_sdg_goal as
select goal_no, goal_name, goal_name_en
from stg.sdg_goal
order by goal_no;
