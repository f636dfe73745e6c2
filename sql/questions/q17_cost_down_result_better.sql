--! question: 費用が減って成果指標が良くなった(良い取組)のはどれか
select pair.municipality_code, pair.programme_name, pair.fiscal_year, cost.comparability,
  cost.settlement_change_yen, pair.indicator_name, pair.previous_actual_raw, pair.actual_raw
from results_beside_spending as pair
inner join cost_changes as cost
  on cost.programme_id = pair.programme_id and cost.fiscal_year = pair.fiscal_year
where pair.result_change = 'better' and cost.settlement_change_yen < 0
order by cost.settlement_change_yen, pair.programme_name, pair.programme_id, pair.fiscal_year,
  pair.indicator_no;
