--! question: 活動1単位あたり、職員の業務1時間あたりの費用はいくらか
select activity.municipality_code, activity.programme_name, activity.item_name,
  activity.fiscal_year, activity.result_value, activity.result_unit, cost.total_cost_yen,
  cost.total_cost_yen / nullif(activity.result_value, 0) as yen_a_unit,
  cast(cost.total_cost_yen as double precision) / nullif(cost.work_hours, 0) as yen_an_hour
from activity_results as activity
inner join cost_lines as cost
  on cost.programme_id = activity.programme_id
  and cost.edition_fiscal_year = activity.edition_fiscal_year
  and cost.fiscal_year = activity.fiscal_year
where activity.result_value > 0 and cost.total_cost_yen is not null
order by activity.municipality_code, activity.programme_name, activity.activity_no,
  activity.fiscal_year, activity.edition_fiscal_year;
