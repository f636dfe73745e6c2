--! warning: where all sources of funding are stated, they add up to the spending
select municipality_code, programme_name, edition_fiscal_year, fiscal_year
from cost_lines
where national_subsidy_yen + prefectural_subsidy_yen + local_bond_yen + other_funding_yen
  + general_fund_yen - coalesce(settlement_yen, planned_yen) not between -2 and 2;
