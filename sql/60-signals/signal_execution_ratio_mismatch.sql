--! grain: one row per printed execution ratio that budget and settlement contradict | 予算額と決算額から計算した値と合わない執行率ごとに1行
-- How was the execution ratio computed? A difference within rounding is none, of a ratio in whole per cent one of 1.
create view signal_execution_ratio_mismatch as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  'execution_ratio_mismatch' as rule,
  'question' as severity,
  '執行率は' || result.actual_raw || 'と記載されていますが、'
  || case when cost.phase = 'estimated' then '決算見込み額' else '決算額' end || '÷予算現額は'
  || cast(round(cast(100.0 * cost.settlement_yen / cost.budget_yen as decimal(18, 6)), 1) as varchar)
  || '%です。どのように算出しましたか。' as question,
  result.actual_value as observed_value,
  cast(round(cast(100.0 * cost.settlement_yen / cost.budget_yen as decimal(18, 6)), 1) as double precision) as compared_value,
  result.actual_raw as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'actual_value,budget_yen,settlement_yen' as fields
from indicator_results as result
inner join fact_cost as cost
  on cost.programme_id = result.programme_id
  and cost.edition_fiscal_year = result.edition_fiscal_year
  and cost.fiscal_year = result.fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'execution_ratio_mismatch'
where (result.indicator_name like '%予算%執行率%' or result.indicator_name like '執行率%')
  and result.unit = '%'
  and result.fiscal_year <= result.edition_fiscal_year
  and cost.budget_yen > 0
  and abs(result.actual_value - 100.0 * cost.settlement_yen / cost.budget_yen) > greatest(
    threshold.threshold_value,
    case when result.actual_raw like '%.%' or result.actual_raw like '%．%' then 0 else 1 end
  );
