--! question: 物価を調整すると費用はどう変わったか(price_levelに物価指数を入れる)
-- Replace 1.0 by the price index of each year over that of the year to compare with.
-- Years differ in the programmes that state them.
with price_level as (
  select fiscal_year, cast(1.0 as double precision) as level
  from dim_fiscal_year
)

select cost.municipality_code, cost.fiscal_year, cost.phase,
  count(coalesce(cost.settlement_yen, cost.planned_yen)) as programmes,
  cast(sum(coalesce(cost.settlement_yen, cost.planned_yen)) as bigint) as nominal_yen,
  round(sum(coalesce(cost.settlement_yen, cost.planned_yen) / price.level)) as real_yen
from counted_costs as cost
inner join price_level as price on price.fiscal_year = cost.fiscal_year
group by cost.municipality_code, cost.fiscal_year, cost.phase
order by cost.municipality_code, cost.fiscal_year, cost.phase;
