--! question: 評価表は歳出決算額のどれだけを占めるか(total_spendingに年度ごとの歳出決算額を入れる)
-- Replace null by the municipality's settled expenditure (歳出決算額) of each year in yen; personnel is left out, it is
-- counted twice there.
with total_spending as (
  select municipality.municipality_code, year.fiscal_year, cast(null as bigint) as total_yen
  from dim_municipality as municipality
  cross join dim_fiscal_year as year
)

select cost.municipality_code, cost.fiscal_year, cost.phase, count(*) as programmes,
  cast(sum(cost.settlement_yen) as bigint) as sheets_yen,
  cast(sum(cost.settlement_yen) as double precision) / max(total.total_yen) as share
from counted_costs as cost
left join total_spending as total
  on total.municipality_code = cost.municipality_code and total.fiscal_year = cost.fiscal_year
where cost.settlement_yen is not null
group by cost.municipality_code, cost.fiscal_year, cost.phase
order by cost.municipality_code, cost.fiscal_year, cost.phase;
