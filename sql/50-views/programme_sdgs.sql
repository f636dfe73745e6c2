--! grain: one row per programme, edition and SDG goal | 事務事業×評価年度版×SDGs目標ごとに1行
create view programme_sdgs as
select
  bridge.municipality_code,
  bridge.edition_fiscal_year,
  bridge.programme_id,
  programme.programme_name,
  programme.department_name,
  bridge.goal_no,
  goal.goal_name
from bridge_programme_sdg as bridge
inner join dim_programme as programme on programme.programme_key = bridge.programme_key
inner join dim_sdg_goal as goal on goal.goal_no = bridge.goal_no;
