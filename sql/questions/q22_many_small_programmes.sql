--! question: 小さな事務事業を多く抱え、人手がかかっている部署はどこか(100万円未満)
select municipality_code, department_name, fiscal_year, phase, count(*) as small_programmes,
  cast(sum(settlement_yen) as bigint) as settlement_yen,
  case when count(distinct coalesce(personnel_basis, '')) = 1
    then cast(sum(personnel_cost_yen) as bigint) end as personnel_cost_yen,
  count(personnel_cost_yen) as with_personnel_cost
from counted_costs
where settlement_yen < 1000000
group by municipality_code, department_name, fiscal_year, phase
having count(*) >= 2
order by personnel_cost_yen desc nulls last, department_name, fiscal_year, phase,
  municipality_code;
