--! warning: a decision about the direction of an indicator names a programme that some edition has
select municipality_code, programme_name, indicator_name, direction
from etl.indicator_direction as decision
where programmes = 0
  and exists (
    select 1
    from fact_evaluation as evaluation
    where evaluation.municipality_code = decision.municipality_code
  );
