--! blocking: dim_fiscal_year has one row per fiscal_year
select fiscal_year, count(*) as rows_found
from dim_fiscal_year
group by fiscal_year
having count(*) > 1;
