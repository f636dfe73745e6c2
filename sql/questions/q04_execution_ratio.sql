--! question: 予算に対してどれだけ執行したか。続けて使い残しているのはどれか
select cost.municipality_code, programme.programme_name, programme.department_name,
  count(*) as years, count(case when cost.settlement_is_estimate then 1 end) as estimated_years,
  min(cost.execution_ratio) as lowest_ratio,
  max(cost.execution_ratio) as highest_ratio,
  cast(sum(cost.budget_yen - cost.settlement_yen) as bigint) as unspent_yen
from cost_changes as cost
inner join dim_programme as programme
  on programme.programme_id = cost.programme_id and programme.is_current
where cost.execution_ratio is not null
group by cost.municipality_code, cost.programme_id, programme.programme_name,
  programme.department_name
order by highest_ratio, unspent_yen desc, programme.programme_name, cost.programme_id;
