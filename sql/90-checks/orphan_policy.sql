--! blocking: every evaluation and cost row has its policy
select 'fact_evaluation.policy_id' as reference, cast(policy_id as varchar) as key_value
from fact_evaluation
where policy_id is null or policy_id not in (select policy_id from dim_policy)
union all
select 'fact_cost.policy_id' as reference, cast(policy_id as varchar) as key_value
from fact_cost
where policy_id is null or policy_id not in (select policy_id from dim_policy);
