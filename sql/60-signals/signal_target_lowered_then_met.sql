--! grain: one row per indicator whose target was set below last year's result and then met | 前年度の実績より下に引き下げられ、達成された目標ごとに1行
-- Why was the target set below what had been reached already? Figures of other units say nothing.
create view signal_target_lowered_then_met as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  before.fiscal_year as compared_fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  'target_lowered_then_met' as rule,
  'question' as severity,
  '「' || coalesce(result.indicator_name, '指標') || '」の目標は前年度の' || before.target_raw || 'から'
  || result.target_raw || 'に変わり、前年度の実績' || before.actual_raw
  || case when result.direction = 'lower' then 'より悪い水準です(小さいほど良い指標)。緩めた理由は何ですか。'
    else 'に届かない水準です。引き下げた理由は何ですか。' end as question,
  result.target_value as observed_value,
  before.actual_value as compared_value,
  result.target_raw as observed_text,
  before.actual_raw as compared_text,
  threshold.threshold_value,
  'target_value,actual_value' as fields
from newest_indicator_results as result
inner join newest_indicator_results as before
  on before.programme_id = result.programme_id
  and before.indicator_id = result.indicator_id
  and before.fiscal_year = result.fiscal_year - 1
inner join etl.signal_threshold as threshold on threshold.rule = 'target_lowered_then_met'
where result.target_status = 'met'
  and coalesce(coalesce(result.target_unit, result.unit) = coalesce(before.target_unit, before.unit), true)
  and coalesce(coalesce(result.target_unit, result.unit) = before.unit, true)
  and (
    (result.direction = 'higher'
      and result.target_value < before.target_value
      and before.actual_value - result.target_value > threshold.threshold_value)
    or (result.direction = 'lower'
      and result.target_value > before.target_value
      and result.target_value - before.actual_value > threshold.threshold_value)
  );
