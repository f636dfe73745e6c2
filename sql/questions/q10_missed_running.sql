--! question: 2年・3年と続けて届いていない目標はどれか
-- A run may be over: met_again_in is the first later year of which the newest statement says that the target was met.
select unmet.municipality_code, unmet.programme_name, unmet.department_name, unmet.indicator_name,
  unmet.fiscal_year, unmet.years_unmet_running,
  (
    select min(later.fiscal_year) from newest_indicator_results as later
    where later.programme_id = unmet.programme_id
      and later.indicator_id = unmet.indicator_id
      and later.fiscal_year > unmet.fiscal_year
      and later.target_status = 'met'
  ) as met_again_in,
  unmet.target_value, unmet.actual_value, unmet.unit, unmet.rating
from unmet_targets as unmet
where unmet.years_unmet_running >= 2
order by unmet.years_unmet_running desc, unmet.fiscal_year desc, unmet.programme_name,
  unmet.programme_id, unmet.indicator_no;
