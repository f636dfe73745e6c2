--! blocking: fact_cost has one row per programme_id, edition_fiscal_year, fiscal_year
select programme_id, edition_fiscal_year, fiscal_year, count(*) as rows_found
from fact_cost
group by programme_id, edition_fiscal_year, fiscal_year
having count(*) > 1;
