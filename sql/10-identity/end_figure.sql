--! grain: one row per end of a line, fiscal year and measure that is not below zero | 名称の区間の端×対象年度×数値の種類ごとに1行
create or replace temp table end_figure as
select
  line_end.part_key,
  line_end.municipality_code,
  line_end.edition,
  line_end.is_ended,
  line_end.is_begun,
  line_end.department_key,
  line_end.section_key,
  cost.fiscal_year,
  cost.phase,
  measure.name as measure_name,
  case measure.name
    when 'budget' then cost.budget_yen
    when 'spending' then coalesce(cost.settlement_yen, cost.planned_yen)
    else cost.personnel_cost_yen
  end as yen
from line_end
inner join stg.cost on cost.file_no = line_end.file_no and cost.sheet_no = line_end.sheet_no
cross join (values ('budget'), ('spending'), ('personnel')) as measure (name)
where yen >= 0;
