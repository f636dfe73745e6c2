--! blocking: fact_activity_result has one row per programme_id, edition_fiscal_year, activity_no, fiscal_year
select programme_id, edition_fiscal_year, activity_no, fiscal_year, count(*) as rows_found
from fact_activity_result
group by programme_id, edition_fiscal_year, activity_no, fiscal_year
having count(*) > 1;
