--! blocking: no key stands for two natural keys
select 'dim_programme' as table_name, programme_id as key_value
from dim_programme
group by programme_id
having count(distinct natural_key) > 1
union all
select 'dim_department', department_id
from dim_department
group by department_id
having count(distinct natural_key) > 1
union all
select 'dim_policy', policy_id
from dim_policy
group by policy_id
having count(distinct natural_key) > 1
union all
select 'dim_indicator', indicator_id
from dim_indicator
group by indicator_id
having count(distinct natural_key) > 1;
