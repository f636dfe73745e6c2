--! question: 費用が増えて(しきい値cost_up_result_worse、設定がなければ10%以上)成果指標が悪くなったのはどれか
select pair.municipality_code, pair.programme_name, pair.fiscal_year, cost.comparability,
  cost.settlement_change_yen, pair.indicator_name, pair.previous_actual_raw, pair.actual_raw
from results_beside_spending as pair
inner join cost_changes as cost
  on cost.programme_id = pair.programme_id and cost.fiscal_year = pair.fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'cost_up_result_worse'
where pair.result_change = 'worse'
  and pair.previous_settlement_yen >= 0
  and pair.settlement_yen > pair.previous_settlement_yen
  and pair.settlement_yen >= pair.previous_settlement_yen * (1 + threshold.threshold_value)
order by cost.settlement_change_yen desc, pair.programme_name, pair.programme_id, pair.fiscal_year,
  pair.indicator_no;
