--! grain: one row per municipality, edition and fiscal year whose sheets agree on a cost a person | 1人当たりの人件費が一致する自治体×評価年度版×対象年度ごとに1行
-- The rate comes from the sheets that print cost and share of regular staff alone, where most of them agree. A cost in thousand
-- yen allows for rates from half of that below to half above: those agree that allow for one rate, of two rates those of more
-- staff. A mean of all that are near would be drawn away by the few that are not computed by it, and then fit none.
-- Shares are added up as decimals: the sum of floating numbers depends on their order.
create view personnel_rates as
with printed as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    cast(personnel_cost_yen as double precision) as cost_yen,
    cast(regular_staff_fte as decimal(18, 6)) as fte,
    cast(personnel_cost_yen - 500 as double precision) / regular_staff_fte as lowest,
    cast(personnel_cost_yen + 500 as double precision) / regular_staff_fte as highest
  from fact_cost
  where regular_staff_fte > 0
    and personnel_cost_yen > 0
    and coalesce(other_staff_fte, 0) = 0
    and coalesce(special_staff_fte, 0) = 0
),

bound as (
  select municipality_code, edition_fiscal_year, fiscal_year, lowest as rate, 1 as change, fte from printed
  union all
  select municipality_code, edition_fiscal_year, fiscal_year, highest, -1, -fte from printed
),

allowed as (
  select
    bound.*,
    sum(change) over rising as sheets,
    sum(fte) over rising as staff
  from bound
  window rising as (partition by municipality_code, edition_fiscal_year, fiscal_year order by rate, change desc)
),

usual as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    rate,
    row_number() over (
      partition by municipality_code, edition_fiscal_year, fiscal_year order by sheets desc, staff desc, rate
    ) as place
  from allowed
  where change = 1
),

compared as (
  select printed.*, usual.rate between printed.lowest and printed.highest as is_usual
  from printed
  inner join usual
    on usual.municipality_code = printed.municipality_code
    and usual.edition_fiscal_year = printed.edition_fiscal_year
    and usual.fiscal_year = printed.fiscal_year
    and usual.place = 1
)

select
  municipality_code,
  edition_fiscal_year,
  fiscal_year,
  greatest(
    max(case when is_usual then lowest end),
    least(
      min(case when is_usual then highest end),
      sum(case when is_usual then cost_yen end)
      / cast(sum(case when is_usual then fte end) as double precision)
    )
  ) as yen_per_fte
from compared
group by municipality_code, edition_fiscal_year, fiscal_year
having count(*) >= 3
  and sum(case when is_usual then 1 else 0 end) >= 0.7 * count(*);
