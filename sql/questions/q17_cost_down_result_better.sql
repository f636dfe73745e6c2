--! question: 費用が減って指標が良くなった(良い取組)のはどれか
select cost.municipality_code, cost.programme_name, cost.fiscal_year, cost.settlement_change_yen,
  this.indicator_name, before.actual_value as previous_actual_value, this.actual_value, this.unit
from cost_changes as cost
inner join newest_indicator_results as this
  on this.programme_id = cost.programme_id and this.fiscal_year = cost.fiscal_year
inner join newest_indicator_results as before
  on before.indicator_id = this.indicator_id and before.programme_id = this.programme_id
  and before.fiscal_year = this.fiscal_year - 1
where cost.settlement_change_yen < 0
  and ((this.direction = 'higher' and this.actual_value > before.actual_value)
    or (this.direction = 'lower' and this.actual_value < before.actual_value))
order by cost.settlement_change_yen, cost.programme_name, this.indicator_no;
