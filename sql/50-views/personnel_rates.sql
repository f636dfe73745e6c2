--! grain: one row per municipality, edition and fiscal year whose sheets agree on a cost a person | 1人当たりの人件費が一致する自治体×評価年度版×対象年度ごとに1行
-- The rate comes from the sheets that print cost and share of regular staff alone, where most of them agree on it, but for what
-- rounding to thousand yen leaves open. Large shares tell it best: of these the median is taken. A mean of all that are near
-- would be drawn away by the few that are not computed by it, and then fit none.
-- Shares are added up as decimals: the sum of floating numbers depends on their order.
create view personnel_rates as
with printed as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    cast(personnel_cost_yen as double precision) as cost_yen,
    regular_staff_fte as fte,
    cast(personnel_cost_yen as double precision) / regular_staff_fte as ratio
  from fact_cost
  where regular_staff_fte > 0
    and personnel_cost_yen > 0
    and coalesce(other_staff_fte, 0) = 0
    and coalesce(special_staff_fte, 0) = 0
),

middle as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    percentile_cont(0.5) within group (order by ratio) as ratio,
    percentile_cont(0.5) within group (order by fte) as fte
  from printed
  group by municipality_code, edition_fiscal_year, fiscal_year
),

usual as (
  select
    printed.municipality_code,
    printed.edition_fiscal_year,
    printed.fiscal_year,
    percentile_cont(0.5) within group (order by printed.ratio) as ratio
  from printed
  inner join middle
    on middle.municipality_code = printed.municipality_code
    and middle.edition_fiscal_year = printed.edition_fiscal_year
    and middle.fiscal_year = printed.fiscal_year
  where printed.fte >= middle.fte and abs(printed.ratio / middle.ratio - 1) < 0.005
  group by printed.municipality_code, printed.edition_fiscal_year, printed.fiscal_year
),

compared as (
  select printed.*, abs(printed.cost_yen - usual.ratio * printed.fte) <= 500 * (1 + printed.fte) as is_usual
  from printed
  inner join usual
    on usual.municipality_code = printed.municipality_code
    and usual.edition_fiscal_year = printed.edition_fiscal_year
    and usual.fiscal_year = printed.fiscal_year
)

select
  municipality_code,
  edition_fiscal_year,
  fiscal_year,
  sum(case when is_usual then cost_yen end)
  / cast(sum(case when is_usual then cast(fte as decimal(18, 6)) end) as double precision) as yen_per_fte
from compared
group by municipality_code, edition_fiscal_year, fiscal_year
having count(*) >= 3
  and sum(case when is_usual then 1 else 0 end) >= 0.7 * count(*);
