--! grain: one row per pair of indicators of a programme that may be one | 同じ指標かもしれない2つの指標ごとに1行
-- A person decides them in the table of identities; none of them is joined before.
create table etl.indicator_candidate as
with member as (
  select distinct coalesce(identity.line_key, loaded.natural_key) as line_key, loaded.natural_key,
    loaded.indicator_id
  from stg.loaded_indicator as loaded
  left join indicator_identity as identity on identity.natural_key = loaded.natural_key
  union
  select distinct natural_key, natural_key, indicator_id
  from stg.loaded_indicator
)

select
  pair.municipality_code,
  pair.programme_id,
  pair.later_edition as edition_fiscal_year,
  later.indicator_id,
  pair.later_name as indicator_name,
  pair.earlier_edition as previous_edition_fiscal_year,
  earlier.indicator_id as previous_indicator_id,
  pair.earlier_name as previous_indicator_name,
  pair.reason,
  cast(round(pair.name_similarity, 3) as double) as name_similarity,
  cast(pair.figures_equal as integer) as figures_equal,
  cast(pair.figures_different as integer) as figures_different
from indicator_pair as pair
inner join member as later on later.line_key = pair.later_key
inner join member as earlier on earlier.line_key = pair.earlier_key
where not pair.is_joined
  and pair.decision is null
  and pair.reason is not null
  and later.indicator_id <> earlier.indicator_id
order by
  pair.municipality_code,
  pair.programme_id,
  pair.later_edition,
  later.indicator_id,
  earlier.indicator_id;
