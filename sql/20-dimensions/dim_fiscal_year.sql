--! grain: one row per fiscal year that a sheet speaks of, and its neighbours | 評価表に現れる年度とその前後の年度ごとに1行
-- A fiscal year carries the era that its first calendar year ends in: the year that begins in April 2019 is 令和元年度.
create table dim_fiscal_year as
with era (first_fiscal_year, letter, name) as (
  values (1868, 'M', '明治'), (1912, 'T', '大正'), (1926, 'S', '昭和'), (1989, 'H', '平成'), (2019, 'R', '令和')
),

stated as (
  select edition as fiscal_year from stg.sheet
  union
  select edition from stg.source_file
  union
  select fiscal_year from stg.cost
  union
  select fiscal_year from stg.indicator_result
  union
  select fiscal_year from stg.activity
  union
  select started_fiscal_year from stg.sheet
  union
  select ended_fiscal_year from stg.sheet
),

neighbour as (
  select distinct stated.fiscal_year + step.years as fiscal_year
  from stated
  cross join (values (-1), (0), (1)) as step (years)
  where stated.fiscal_year is not null
),

dated as (
  select
    neighbour.fiscal_year,
    max(era.first_fiscal_year) as era_first_year
  from neighbour
  inner join era on era.first_fiscal_year <= neighbour.fiscal_year
  group by neighbour.fiscal_year
)

select
  dated.fiscal_year,
  era.letter || cast(dated.fiscal_year - era.first_fiscal_year + 1 as varchar) as era_label,
  era.name || case
    when dated.fiscal_year = era.first_fiscal_year then '元'
    else cast(dated.fiscal_year - era.first_fiscal_year + 1 as varchar)
  end || '年度' as label_ja,
  make_date(dated.fiscal_year, 4, 1) as starts_on,
  make_date(dated.fiscal_year + 1, 3, 31) as ends_on
from dated
inner join era on era.first_fiscal_year = dated.era_first_year
order by dated.fiscal_year;
