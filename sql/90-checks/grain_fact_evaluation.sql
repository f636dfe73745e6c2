--! blocking: fact_evaluation has one row per programme_id, edition_fiscal_year
select programme_id, edition_fiscal_year, count(*) as rows_found
from fact_evaluation
group by programme_id, edition_fiscal_year
having count(*) > 1;
