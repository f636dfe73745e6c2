--! question: どの目標がどれだけ届かなかったか(望ましい方向を考慮)
select municipality_code, programme_name, department_name, fiscal_year, indicator_name, direction,
  target_value, actual_value, unit, gap, achievement_ratio, unmet_reason
from unmet_targets
order by fiscal_year desc, achievement_ratio nulls last, programme_name, programme_id, indicator_no;
