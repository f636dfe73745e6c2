--! blocking: every programme and fact row has its department
select 'fact_evaluation.department_id' as reference, cast(department_id as varchar) as key_value
from fact_evaluation
where department_id not in (select department_id from dim_department)
union all
select 'fact_cost.department_id' as reference, cast(department_id as varchar) as key_value
from fact_cost
where department_id not in (select department_id from dim_department)
union all
select 'dim_programme.department_id' as reference, cast(department_id as varchar) as key_value
from dim_programme
where department_id not in (select department_id from dim_department);
