--! blocking: every programme has exactly one current version
select programme_id, sum(case when is_current then 1 else 0 end) as current_versions
from dim_programme
where programme_id > 0
group by programme_id
having sum(case when is_current then 1 else 0 end) <> 1;
