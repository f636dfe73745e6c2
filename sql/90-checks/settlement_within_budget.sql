--! warning: a settlement does not exceed its budget
select municipality_code, programme_name, edition_fiscal_year, fiscal_year, budget_yen, settlement_yen
from cost_lines
where settlement_yen > budget_yen;
