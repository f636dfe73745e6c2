--! question: 2年・3年と続けて届いていない目標はどれか
select municipality_code, programme_name, department_name, indicator_name, fiscal_year,
  years_unmet_running, target_value, actual_value, unit, rating
from unmet_targets
where years_unmet_running >= 2
order by years_unmet_running desc, fiscal_year desc, programme_name, programme_id, indicator_no;
