--! blocking: dim_policy has one row per policy_id
select policy_id, count(*) as rows_found
from dim_policy
group by policy_id
having count(*) > 1;
