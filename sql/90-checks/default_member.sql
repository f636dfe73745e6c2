--! blocking: every dimension that facts may leave open has its members for unknown and not applicable
select 'dim_programme' as dimension
where (select count(*) from dim_programme where programme_key in (-1, -2)) <> 2
union all
select 'dim_department'
where (select count(*) from dim_department where department_id in (-1, -2)) <> 2
union all
select 'dim_policy'
where (select count(*) from dim_policy where policy_id in (-1, -2)) <> 2
union all
select 'dim_indicator'
where (select count(*) from dim_indicator where indicator_id in (-1, -2)) <> 2;
