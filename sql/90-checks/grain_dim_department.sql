--! blocking: dim_department has one row per department_id
select department_id, count(*) as rows_found
from dim_department
group by department_id
having count(*) > 1;
