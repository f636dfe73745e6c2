--! question: 事業全体の費用は、活動1単位あたり、職員の業務1時間あたりでいくらか(決算・見込み・計画の別つき)
-- Activities and costs of a year come from one sheet, the newest that states both.
with stated as (
  select activity.municipality_code, activity.programme_id, activity.programme_name,
    activity.activity_no, activity.item_name, activity.fiscal_year, activity.edition_fiscal_year,
    cost.phase, activity.result_value, activity.result_unit, cost.total_cost_yen, cost.work_hours,
    max(activity.edition_fiscal_year) over (
      partition by activity.programme_id, activity.fiscal_year
    ) as newest_edition
  from activity_results as activity
  inner join cost_lines as cost
    on cost.programme_id = activity.programme_id
    and cost.edition_fiscal_year = activity.edition_fiscal_year
    and cost.fiscal_year = activity.fiscal_year
  where activity.result_value > 0 and cost.total_cost_yen is not null
)

select municipality_code, programme_name, item_name, fiscal_year, edition_fiscal_year, phase,
  result_value, result_unit, total_cost_yen,
  total_cost_yen / result_value as yen_a_unit,
  cast(total_cost_yen as double precision) / nullif(work_hours, 0) as yen_an_hour
from stated
where edition_fiscal_year = newest_edition
order by municipality_code, programme_name, programme_id, activity_no, fiscal_year;
