--! grain: one row per ended and begun part of a line that may be one programme | 同じ事務事業かもしれない区間の組ごとに1行
-- Joined are, in this order: what a person decided, an equal code that a figure, the department or the name bears
-- out (cities number anew, and give the number of what ended to what is new: under another name more figures have to agree than
-- budgets and spending speak against it, or the department does and no figure speaks against it), last year's code printed in
-- the sheet, and equal figures with the same name, or with the same department and a similar name. The rest is a candidate.
create or replace temp table identity_pair as
with decided as (
  select
    evidence.*,
    decision.decision,
    case
      when decision.decision in ('same', 'renamed') then 0
      when decision.decision is not null then null
      when is_same_code
        and name_similarity >= 0.5
        and (figures_equal > 0 or figures_different = 0) then 1
      when is_same_code
        and (figures_equal > figures_against
          or (is_same_department and figures_different = 0 and figures_against = 0)) then 1
      when is_printed_code then 2
      when figures_equal >= 2
        and figures_different = 0
        and (is_same_name or (is_same_department and name_similarity >= 0.5)) then 3
    end as strength
  from identity_evidence as evidence
  left join stg.identity_decision as decision
    on decision.municipality_code = evidence.municipality_code
    and (decision.edition = evidence.later_edition
      or (decision.decision = 'ended' and decision.edition > evidence.earlier_edition
        and decision.edition < evidence.later_edition))
    and decision.previous_name_key = evidence.earlier_name_key
    and coalesce(decision.name_key, evidence.later_name_key) = evidence.later_name_key
    and decision.previous_indicator_key is null
),

weighed as (
  select
    *,
    strength * 100 + later_edition - earlier_edition as weight
  from decided
),

compared as (
  select
    *,
    min(weight) over (partition by earlier_key) as best_of_earlier,
    min(weight) over (partition by later_key) as best_of_later
  from weighed
)

select
  compared.*,
  coalesce(
    weight = best_of_earlier
    and weight = best_of_later
    and count(*) over (partition by earlier_key, weight) = 1
    and count(*) over (partition by later_key, weight) = 1,
    false
  ) as is_joined,
  case
    when decision is not null then 'decision'
    when is_same_code then 'code'
    when is_printed_code then 'printed_code'
    when figures_equal >= 2 and figures_different = 0 then 'figures'
    when is_same_name then 'name'
    when name_similarity >= 0.5 then 'similar_name'
  end as reason
from compared;
