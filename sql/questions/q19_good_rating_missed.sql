--! question: 目標に続けて(2年以上)届かないのに総合評価が良い、または現状維持・拡大(拡充)とされたのはどれか
select municipality_code, programme_name, department_name, fiscal_year, indicator_name,
  years_unmet_running, achievement_ratio, rating, unmet_reason
from unmet_targets
where years_unmet_running >= 2
  and (rating in ('S', 'A') or rating like '%現状維持%' or rating like '%拡大%' or rating like '%拡充%')
order by years_unmet_running desc, achievement_ratio nulls last, programme_name, programme_id,
  fiscal_year, indicator_no;
