--! grain: one row per indicator that got better while spending fell | 決算額が減り、実績が良くなった指標ごとに1行
-- Good practice: what can others learn from it?
create view signal_cost_down_result_better as
select
  pair.municipality_code,
  pair.edition_fiscal_year,
  pair.programme_id,
  pair.programme_name,
  pair.department_name,
  pair.fiscal_year,
  pair.previous_fiscal_year as compared_fiscal_year,
  pair.indicator_id,
  pair.indicator_no,
  pair.indicator_name,
  'cost_down_result_better' as rule,
  'good_practice' as severity,
  printf('決算額は%,d円', pair.previous_settlement_yen) || case when pair.previous_is_estimate then '(見込み)' else '' end
  || printf('から%,d円', pair.settlement_yen) || case when pair.settlement_is_estimate then '(見込み)' else '' end
  || 'に減り、「' || coalesce(pair.indicator_name, '指標')
  || '」は' || pair.previous_actual_raw || 'から' || pair.actual_raw || 'になりました。どのような工夫がありましたか。' as question,
  cast(pair.settlement_yen as double precision) as observed_value,
  cast(pair.previous_settlement_yen as double precision) as compared_value,
  pair.actual_raw as observed_text,
  pair.previous_actual_raw as compared_text,
  threshold.threshold_value,
  'settlement_yen,actual_value' as fields
from results_beside_spending as pair
inner join etl.signal_threshold as threshold on threshold.rule = 'cost_down_result_better'
where pair.result_change = 'better'
  and pair.settlement_yen > 0
  and pair.previous_settlement_yen > 0
  and pair.settlement_yen <= pair.previous_settlement_yen * (1 - threshold.threshold_value);
