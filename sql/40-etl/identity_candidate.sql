--! grain: one row per pair of programmes that may be one | 同じ事務事業かもしれない2つの事務事業ごとに1行
-- A person decides them in the table of identities; none of them is joined before.
create table etl.identity_candidate as
with newest as (
  select distinct part_key, programme_id
  from stg.programme_identity
),

suggested as (
  select
    pair.*,
    coalesce(
      succession.suggestion, case when pair.is_same_name then 'same' else 'renamed' end
    ) as suggestion,
    case when succession.suggestion is null then pair.reason else 'figures_add_up' end
      as suggestion_reason
  from identity_pair as pair
  left join succession_pair as succession
    on succession.earlier_key = pair.earlier_key and succession.later_key = pair.later_key
  where not pair.is_joined and pair.decision is null
)

select
  suggested.municipality_code,
  later.programme_id,
  suggested.later_edition as edition_fiscal_year,
  suggested.later_name as programme_name,
  earlier.programme_id as previous_programme_id,
  suggested.earlier_edition as previous_edition_fiscal_year,
  suggested.earlier_name as previous_programme_name,
  suggested.suggestion,
  suggested.suggestion_reason as reason,
  suggested.is_same_department,
  cast(round(suggested.name_similarity, 3) as double) as name_similarity,
  cast(suggested.figures_equal as integer) as figures_equal,
  cast(suggested.figures_different as integer) as figures_different
from suggested
inner join newest as later on later.part_key = suggested.later_key
inner join newest as earlier on earlier.part_key = suggested.earlier_key
where suggested.suggestion_reason is not null
  and later.programme_id <> earlier.programme_id
order by
  suggested.municipality_code,
  suggested.later_edition,
  suggested.later_name,
  suggested.earlier_name,
  later.programme_id,
  earlier.programme_id;
