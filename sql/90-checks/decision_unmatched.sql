--! warning: a decision about identities names one programme of its edition, and one of the editions before
select municipality_code, edition_fiscal_year, programme_name, previous_programme_name, decision
from etl.identity_decision as decision
where (
    programme_id is null
    and programme_name is not null
    and exists (
      select 1
      from fact_evaluation as evaluation
      where evaluation.municipality_code = decision.municipality_code
        and evaluation.edition_fiscal_year >= decision.edition_fiscal_year
    )
  )
  or (
    previous_programme_id is null
    and previous_indicator_name is null
    and exists (
      select 1
      from fact_evaluation as evaluation
      where evaluation.municipality_code = decision.municipality_code
        and evaluation.edition_fiscal_year < decision.edition_fiscal_year
    )
  );
