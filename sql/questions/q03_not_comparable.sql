--! question: 前年度と比べられない事務事業はどれか(新規・終了・不足・計画との比較)
select municipality_code, programme_name, department_name, fiscal_year, comparability
from cost_changes
where comparability in ('new', 'ended', 'incomplete', 'plan_vs_actual')
order by fiscal_year desc, comparability, municipality_code, programme_name;
