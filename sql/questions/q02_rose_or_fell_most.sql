--! question: 前年度から最も増えた・減った事務事業は何か。事業費と人件費のどちらによるか
select municipality_code, programme_name, department_name, fiscal_year, comparability,
  total_cost_change_yen, total_cost_change_ratio,
  settlement_change_yen as from_spending_yen, personnel_cost_change_yen as from_personnel_yen
from cost_changes
where comparability in ('like_for_like', 'estimate_vs_final')
  and coalesce(total_cost_change_yen, settlement_change_yen, 0) <> 0
order by abs(coalesce(total_cost_change_yen, settlement_change_yen)) desc, programme_id, fiscal_year;
