--! grain: one row per ended and begun indicator of a programme that may be one | 同じ指標かもしれない2つの指標ごとに1行
-- Joined are what a person decided, and equal figures with the same unit and a similar name, where no other pair
-- claims either of the two. The rest is a candidate.
create or replace temp table indicator_pair as
with decided as (
  select
    evidence.*,
    decision.decision,
    case
      when decision.decision in ('same', 'renamed') then 0
      when decision.decision is not null then null
      when figures_equal >= 2 and figures_different = 0 and is_same_unit and name_similarity >= 0.5
        then 1
    end as strength
  from indicator_evidence as evidence
  left join stg.identity_decision as decision
    on decision.municipality_code = evidence.municipality_code
    and decision.edition = evidence.later_edition
    and decision.name_key = evidence.programme_name_key
    and decision.previous_indicator_key = evidence.earlier_name_key
    and coalesce(decision.indicator_key, evidence.later_name_key) = evidence.later_name_key
),

compared as (
  select
    *,
    min(strength) over (partition by earlier_key) as best_of_earlier,
    min(strength) over (partition by later_key) as best_of_later
  from decided
)

select
  compared.*,
  coalesce(
    strength = best_of_earlier
    and strength = best_of_later
    and count(*) over (partition by earlier_key, strength) = 1
    and count(*) over (partition by later_key, strength) = 1,
    false
  ) as is_joined,
  case
    when decision is not null then 'decision'
    when figures_equal >= 2 and figures_different = 0 then 'figures'
    when name_similarity >= 0.5 then 'similar_name'
  end as reason
from compared;
