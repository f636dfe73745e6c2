--! grain: one row per indicator that got worse while spending rose | 決算額が増え、実績が悪くなった指標ごとに1行
-- Why did spending rise while the result fell?
create view signal_cost_up_result_worse as
with spent as (
  select
    programme_id,
    fiscal_year,
    settlement_yen,
    lag(settlement_yen) over (partition by programme_id order by fiscal_year) as previous_yen,
    lag(fiscal_year) over (partition by programme_id order by fiscal_year) as previous_fiscal_year
  from newest_costs
  where settlement_yen > 0
)

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
  'cost_up_result_worse' as rule,
  'question' as severity,
  '決算額は' || cast(spent.previous_yen as varchar) || '円から' || cast(spent.settlement_yen as varchar)
  || '円に増えましたが、「' || coalesce(result.indicator_name, '指標') || '」は' || before.actual_raw || 'から'
  || result.actual_raw || 'になりました。なぜですか。' as question,
  cast(spent.settlement_yen as double precision) as observed_value,
  cast(spent.previous_yen as double precision) as compared_value,
  result.actual_raw as observed_text,
  before.actual_raw as compared_text,
  threshold.threshold_value,
  'settlement_yen,actual_value' as fields
from newest_indicator_results as result
inner join newest_indicator_results as before
  on before.programme_id = result.programme_id
  and before.indicator_id = result.indicator_id
  and before.fiscal_year = result.fiscal_year - 1
inner join spent
  on spent.programme_id = result.programme_id
  and spent.fiscal_year = result.fiscal_year
  and spent.previous_fiscal_year = before.fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'cost_up_result_worse'
where result.indicator_kind = 'outcome'
  and result.fiscal_year <= result.edition_fiscal_year
  and spent.settlement_yen >= spent.previous_yen * (1 + threshold.threshold_value)
  and (
    (result.direction = 'higher' and result.actual_value < before.actual_value)
    or (result.direction = 'lower' and result.actual_value > before.actual_value)
  );
