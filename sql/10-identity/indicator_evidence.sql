--! grain: one row per ended and begun indicator of a programme that may be one | 同じ指標かもしれない2つの指標ごとに1行
-- The begun one appears in the edition after the ended one's last; figures of the same year are compared.
create or replace temp table indicator_evidence as
with figure as (
  select
    line.line_key,
    line.is_ended,
    line.is_begun,
    result.fiscal_year,
    measure.name as measure_name,
    case measure.name when 'target' then result.target_value else result.actual_value end as figure
  from indicator_end as line
  inner join stg.indicator_result as result
    on result.file_no = line.file_no
    and result.sheet_no = line.sheet_no
    and result.indicator_kind = line.indicator_kind
    and result.indicator_no = line.indicator_no
  cross join (values ('target'), ('actual')) as measure (name)
),

pair as (
  select
    ended.line_key as earlier_key,
    begun.line_key as later_key,
    begun.municipality_code,
    begun.programme_id,
    begun.programme_name_key,
    ended.edition as earlier_edition,
    begun.edition as later_edition,
    ended.indicator_name as earlier_name,
    begun.indicator_name as later_name,
    ended.indicator_key as earlier_name_key,
    begun.indicator_key as later_name_key,
    coalesce(begun.unit = ended.unit, true) as is_same_unit
  from indicator_end as ended
  inner join indicator_end as begun
    on begun.programme_id = ended.programme_id
    and begun.indicator_kind = ended.indicator_kind
    and begun.edition = ended.later_edition
  where ended.is_ended and begun.is_begun
),

compared as (
  select
    pair.earlier_key,
    pair.later_key,
    sum(case when later.figure = earlier.figure then 1 else 0 end) as figures_equal,
    sum(case when later.figure <> earlier.figure then 1 else 0 end) as figures_different
  from pair
  inner join figure as earlier on earlier.line_key = pair.earlier_key and earlier.is_ended
  inner join figure as later
    on later.line_key = pair.later_key
    and later.is_begun
    and later.fiscal_year = earlier.fiscal_year
    and later.measure_name = earlier.measure_name
  group by pair.earlier_key, pair.later_key
)

select
  pair.*,
  coalesce(compared.figures_equal, 0) as figures_equal,
  coalesce(compared.figures_different, 0) as figures_different,
  name_similarity(pair.earlier_name_key, pair.later_name_key) as name_similarity
from pair
left join compared
  on compared.earlier_key = pair.earlier_key and compared.later_key = pair.later_key;
