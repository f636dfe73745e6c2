--! question: 予算に対してどれだけ執行したか。続けて使い残しているのはどれか
select municipality_code, programme_name, department_name,
  count(*) as years, min(execution_ratio) as lowest_ratio, max(execution_ratio) as highest_ratio,
  cast(sum(budget_yen - settlement_yen) as bigint) as unspent_yen
from cost_changes
where execution_ratio is not null
group by municipality_code, programme_id, programme_name, department_name
order by max(execution_ratio), unspent_yen desc, programme_name;
