--! blocking: dim_programme has one row per programme_key
select programme_key, count(*) as rows_found
from dim_programme
group by programme_key
having count(*) > 1;
