--! question: 前年度から最も増えた・減った事務事業は何か。事業費と人件費のどちらによるか
-- Settlements are compared with settlements, plans with plans.
select changes.municipality_code, changes.programme_name, changes.department_name,
  changes.fiscal_year, changes.comparability, pair.phase,
  changes.total_cost_change_yen, changes.total_cost_change_ratio,
  pair.spending_yen - pair.previous_spending_yen as from_spending_yen,
  changes.personnel_cost_change_yen as from_personnel_yen
from cost_changes as changes
inner join cost_year_pairs as pair
  on pair.programme_id = changes.programme_id and pair.fiscal_year = changes.fiscal_year
where changes.comparability in ('like_for_like', 'estimate_vs_final')
  and coalesce(changes.total_cost_change_yen, pair.spending_yen - pair.previous_spending_yen) <> 0
order by abs(coalesce(changes.total_cost_change_yen, pair.spending_yen - pair.previous_spending_yen)) desc,
  changes.programme_id, changes.fiscal_year;
