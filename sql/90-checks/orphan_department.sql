--! blocking: every programme and fact row has its department
select 'fact_evaluation.department_id' as reference, department_id as key_value
from fact_evaluation
where department_id not in (select department_id from dim_department)
union all
select 'fact_cost.department_id', department_id
from fact_cost
where department_id not in (select department_id from dim_department)
union all
select 'dim_programme.department_id', department_id
from dim_programme
where department_id not in (select department_id from dim_department);
