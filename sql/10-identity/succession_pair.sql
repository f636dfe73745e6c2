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

-- What was split ended an edition before its parts begin, what others merged into begins an edition after them.
sum_of_two as (
  select whole.part_key as whole_key, part.part_key, other.part_key as other_key, way.suggestion
  from (values ('split', 1), ('merged', -1)) as way (suggestion, editions)
  inner join figure as whole
    on case way.suggestion when 'split' then whole.is_ended else whole.is_begun end
  inner join figure as part
    on part.municipality_code = whole.municipality_code
    and part.department_key = whole.department_key
    and part.fiscal_year = whole.fiscal_year
    and part.measure_name = whole.measure_name
    and part.edition = whole.edition + way.editions
    and case way.suggestion when 'split' then part.is_begun else part.is_ended end
  inner join figure as other
    on other.municipality_code = part.municipality_code
    and other.department_key = part.department_key
    and other.fiscal_year = part.fiscal_year
    and other.measure_name = part.measure_name
    and other.edition = part.edition
    and other.part_key <> part.part_key
    and case way.suggestion when 'split' then other.is_begun else other.is_ended end
  where part.yen + other.yen = whole.yen
  group by whole.part_key, part.part_key, other.part_key, way.suggestion
  having count(*) >= 2
)

select distinct
  case suggestion when 'split' then whole_key else part_key end as earlier_key,
  case suggestion when 'split' then part_key else whole_key end as later_key,
  suggestion
from sum_of_two;
