--! blocking: fact_indicator_result has one row per programme_id, edition_fiscal_year, indicator_id, fiscal_year
select programme_id, edition_fiscal_year, indicator_id, fiscal_year, count(*) as rows_found
from fact_indicator_result
group by programme_id, edition_fiscal_year, indicator_id, fiscal_year
having count(*) > 1;
