--! blocking: dim_municipality has one row per municipality_code
select municipality_code, count(*) as rows_found
from dim_municipality
group by municipality_code
having count(*) > 1;
