--! grain: one row per programme, edition and fiscal year | 事務事業×評価年度版×対象年度ごとに1行
create view cost_lines as
select
  cost.municipality_code,
  cost.edition_fiscal_year,
  cost.programme_id,
  programme.programme_name,
  programme.department_name,
  cost.fiscal_year,
  cost.phase,
  cost.budget_yen,
  cost.settlement_yen,
  cost.planned_yen,
  cost.phase = 'estimated' as settlement_is_estimate,
  cost.personnel_cost_yen,
  cost.regular_staff_fte,
  cost.other_staff_fte,
  cost.special_staff_fte,
  cost.regular_staff_persons,
  cost.work_hours,
  cost.national_subsidy_yen,
  cost.prefectural_subsidy_yen,
  cost.local_bond_yen,
  cost.other_funding_yen,
  cost.general_fund_yen,
  case when cost.phase = 'planned' then cost.planned_yen else cost.settlement_yen end
  + cost.personnel_cost_yen as total_cost_yen,
  source_file.personnel_basis
from fact_cost as cost
inner join dim_programme as programme on programme.programme_key = cost.programme_key
inner join etl.source_file as source_file on source_file.source_file_id = cost.source_file_id;
