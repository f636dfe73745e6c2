--! question: 各事務事業に年度ごとにいくらかかったか(決算・見込み・計画の別つき)
select municipality_code, programme_name, department_name, fiscal_year, phase,
  settlement_is_estimate, settlement_yen, planned_yen, personnel_cost_yen, total_cost_yen
from newest_costs
order by municipality_code, programme_name, programme_id, fiscal_year;
