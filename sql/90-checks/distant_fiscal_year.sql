--! warning: a sheet speaks of years within a decade of its edition
select programme_id, edition_fiscal_year, fiscal_year
from fact_cost
where abs(fiscal_year - edition_fiscal_year) > 10
union all
select programme_id, edition_fiscal_year, fiscal_year
from fact_indicator_result
where abs(fiscal_year - edition_fiscal_year) > 10;
