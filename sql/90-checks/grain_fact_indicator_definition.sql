--! blocking: fact_indicator_definition has one row per programme_id, edition_fiscal_year, indicator_id
select programme_id, edition_fiscal_year, indicator_id, count(*) as rows_found
from fact_indicator_definition
group by programme_id, edition_fiscal_year, indicator_id
having count(*) > 1;
