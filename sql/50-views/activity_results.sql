--! grain: one row per programme, edition, activity number and fiscal year | 事務事業×評価年度版×活動番号×対象年度ごとに1行
create view activity_results as
select
  activity.municipality_code,
  activity.edition_fiscal_year,
  activity.programme_id,
  programme.programme_name,
  programme.department_name,
  activity.activity_no,
  activity.fiscal_year,
  cost.phase,
  activity.item_name,
  activity.result_raw,
  activity.result_value,
  activity.result_unit
from fact_activity_result as activity
inner join dim_programme as programme on programme.programme_key = activity.programme_key
left join fact_cost as cost
  on cost.programme_id = activity.programme_id
  and cost.edition_fiscal_year = activity.edition_fiscal_year
  and cost.fiscal_year = activity.fiscal_year;
