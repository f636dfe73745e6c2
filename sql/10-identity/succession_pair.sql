--! grain: one row per ended and begun part of a line in a likely split or merger | 分割・統合と思われる区間の組ごとに1行
-- The figures of two of one department add up to those of a third; departments with very many tell nothing.
create or replace temp table succession_pair as
with figure as (
  select *
  from (
    select
      end_figure.*,
      count(*) over (
        partition by municipality_code, department_key, edition, fiscal_year, measure_name, is_ended
      ) as home_size
    from end_figure
    where department_key is not null and yen > 0
  ) as sized
  where home_size <= 20
),

split as (
  select whole.part_key as whole_key, half.part_key as half_key, other.part_key as other_key
  from figure as whole
  inner join figure as half
    on half.municipality_code = whole.municipality_code
    and half.department_key = whole.department_key
    and half.fiscal_year = whole.fiscal_year
    and half.measure_name = whole.measure_name
    and half.edition = whole.edition + 1
  inner join figure as other
    on other.municipality_code = half.municipality_code
    and other.department_key = half.department_key
    and other.fiscal_year = half.fiscal_year
    and other.measure_name = half.measure_name
    and other.edition = half.edition
  where whole.is_ended
    and half.is_begun
    and other.is_begun
    and other.part_key <> half.part_key
    and half.yen + other.yen = whole.yen
  group by whole.part_key, half.part_key, other.part_key
  having count(*) >= 2
),

merger as (
  select whole.part_key as whole_key, half.part_key as half_key, other.part_key as other_key
  from figure as whole
  inner join figure as half
    on half.municipality_code = whole.municipality_code
    and half.department_key = whole.department_key
    and half.fiscal_year = whole.fiscal_year
    and half.measure_name = whole.measure_name
    and half.edition = whole.edition - 1
  inner join figure as other
    on other.municipality_code = half.municipality_code
    and other.department_key = half.department_key
    and other.fiscal_year = half.fiscal_year
    and other.measure_name = half.measure_name
    and other.edition = half.edition
  where whole.is_begun
    and half.is_ended
    and other.is_ended
    and other.part_key <> half.part_key
    and half.yen + other.yen = whole.yen
  group by whole.part_key, half.part_key, other.part_key
  having count(*) >= 2
)

select distinct whole_key as earlier_key, half_key as later_key, 'split' as suggestion
from split
union
select distinct half_key, whole_key, 'merged'
from merger;
