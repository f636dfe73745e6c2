--! grain: one row per programme, edition and fiscal year | 事務事業×評価年度版×対象年度ごとに1行
create table fact_cost as
select
  loaded.municipality_code,
  loaded.programme_id,
  loaded.programme_key,
  loaded.department_id,
  loaded.policy_id,
  loaded.edition as edition_fiscal_year,
  cost.fiscal_year,
  cost.phase,
  cast(cost.budget_yen as bigint) as budget_yen,
  cast(cost.settlement_yen as bigint) as settlement_yen,
  cast(cost.planned_yen as bigint) as planned_yen,
  cast(cost.personnel_cost_yen as bigint) as personnel_cost_yen,
  cost.regular_staff_fte,
  cost.other_staff_fte,
  cost.special_staff_fte,
  cast(cost.regular_staff_persons as integer) as regular_staff_persons,
  cost.work_hours,
  cast(cost.national_subsidy_yen as bigint) as national_subsidy_yen,
  cast(cost.prefectural_subsidy_yen as bigint) as prefectural_subsidy_yen,
  cast(cost.local_bond_yen as bigint) as local_bond_yen,
  cast(cost.other_funding_yen as bigint) as other_funding_yen,
  cast(cost.general_fund_yen as bigint) as general_fund_yen,
  loaded.source_file_id
from stg.loaded_sheet as loaded
inner join stg.cost
  on cost.file_no = loaded.file_no and cost.sheet_no = loaded.sheet_no
order by loaded.municipality_code, loaded.edition, loaded.programme_id, cost.fiscal_year;
