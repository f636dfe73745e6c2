--! grain: one row per ended and begun part of a line that may be one programme | 同じ事務事業かもしれない区間の組ごとに1行
-- What speaks for one programme and what against it; a plan or an estimate may differ from the settlement. Zeros are equal
-- everywhere and prove nothing; a zero beside an amount of the budget or of spending speaks against.
create or replace temp table identity_evidence as
with compared as (
  select
    pair.earlier_key,
    pair.later_key,
    sum(case when later.yen = earlier.yen and later.yen > 0 then 1 else 0 end) as figures_equal,
    sum(case when later.yen > 0 and earlier.yen > 0 and is_against then 1 else 0 end) as figures_different,
    sum(case when later.measure_name <> 'personnel' and is_against then 1 else 0 end) as figures_against
  from end_pair as pair
  inner join end_figure as earlier
    on earlier.part_key = pair.earlier_key and earlier.is_ended
  inner join end_figure as later
    on later.part_key = pair.later_key
    and later.is_begun
    and later.fiscal_year = earlier.fiscal_year
    and later.measure_name = earlier.measure_name
  cross join lateral (
    select later.yen <> earlier.yen
      and (later.phase = earlier.phase
        or (later.measure_name <> 'spending' and 'planned' not in (later.phase, earlier.phase))) as is_against
  ) as judged
  group by pair.earlier_key, pair.later_key
),

split_name as (
  select
    part_key,
    edition,
    bigrams(name_key) as bigrams
  from line_end
)

select
  pair.earlier_key,
  pair.later_key,
  ended.municipality_code,
  ended.programme_name as earlier_name,
  begun.programme_name as later_name,
  ended.name_key as earlier_name_key,
  begun.name_key as later_name_key,
  ended.edition as earlier_edition,
  begun.edition as later_edition,
  coalesce(begun.earlier_code is null and begun.code = ended.code, false) as is_same_code,
  coalesce(begun.earlier_code = ended.code and begun.edition = ended.edition + 1, false)
    as is_printed_code,
  begun.name_key = ended.name_key as is_same_name,
  coalesce(begun.department_key = ended.department_key, false) as is_same_department,
  coalesce(begun.section_key = ended.section_key, false) as is_same_section,
  coalesce(compared.figures_equal, 0) as figures_equal,
  coalesce(compared.figures_different, 0) as figures_different,
  coalesce(compared.figures_against, 0) as figures_against,
  share_of_both(earlier_split.bigrams, later_split.bigrams) as name_similarity
from end_pair as pair
inner join line_end as ended on ended.part_key = pair.earlier_key and ended.is_ended
inner join line_end as begun on begun.part_key = pair.later_key and begun.is_begun
inner join split_name as earlier_split
  on earlier_split.part_key = ended.part_key and earlier_split.edition = ended.edition
inner join split_name as later_split
  on later_split.part_key = begun.part_key and later_split.edition = begun.edition
left join compared
  on compared.earlier_key = pair.earlier_key and compared.later_key = pair.later_key;
