--! blocking: dim_indicator has one row per indicator_id
select indicator_id, count(*) as rows_found
from dim_indicator
group by indicator_id
having count(*) > 1;
