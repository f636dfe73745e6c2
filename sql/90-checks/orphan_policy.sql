--! blocking: every evaluation and cost row has its policy
select 'fact_evaluation.policy_id' as reference, policy_id as key_value
from fact_evaluation
where policy_id is null or policy_id not in (select policy_id from dim_policy)
union all
select 'fact_cost.policy_id', policy_id
from fact_cost
where policy_id is null or policy_id not in (select policy_id from dim_policy);
