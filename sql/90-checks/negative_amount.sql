--! warning: money and staff are not negative
select municipality_code, programme_name, edition_fiscal_year, fiscal_year
from cost_lines
where budget_yen < 0
  or settlement_yen < 0
  or planned_yen < 0
  or personnel_cost_yen < 0
  or regular_staff_fte < 0
  or other_staff_fte < 0
  or special_staff_fte < 0;
