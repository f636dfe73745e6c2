--! question: 目標に続けて届かないのに総合評価が良いのはどれか
select municipality_code, programme_name, department_name, fiscal_year, indicator_name,
  years_unmet_running, achievement_ratio, rating, unmet_reason
from unmet_targets
where rating in ('S', 'A')
order by years_unmet_running desc, achievement_ratio nulls last, programme_name, indicator_no;
