--! grain: one row per programme, outcome indicator and fiscal year with a result and a settlement in the year before too | 前年度にも実績と決算額のある事務事業×成果指標×対象年度ごとに1行
-- A result in another unit than the year before's is another measure. What adds up over the years (累計) rises whatever is done:
-- that is no better, but worse where less is better (累積赤字).
create view results_beside_spending as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  before.fiscal_year as previous_fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  spent.settlement_yen,
  spent_before.settlement_yen as previous_settlement_yen,
  spent.settlement_is_estimate,
  spent_before.settlement_is_estimate as previous_is_estimate,
  result.actual_raw,
  before.actual_raw as previous_actual_raw,
  case
    when result.actual_value = before.actual_value then 'same'
    when result.direction = 'higher' and result.actual_value > before.actual_value
      and (result.indicator_name like '%累計%' or result.indicator_name like '%累積%') then null
    when result.direction = 'higher'
      then case when result.actual_value > before.actual_value then 'better' else 'worse' end
    when result.direction = 'lower'
      then case when result.actual_value < before.actual_value then 'better' else 'worse' end
  end as result_change
from newest_indicator_results as result
inner join newest_indicator_results as before
  on before.programme_id = result.programme_id
  and before.indicator_id = result.indicator_id
  and before.fiscal_year = result.fiscal_year - 1
inner join newest_costs as spent
  on spent.programme_id = result.programme_id
  and spent.fiscal_year = result.fiscal_year
inner join newest_costs as spent_before
  on spent_before.programme_id = result.programme_id
  and spent_before.fiscal_year = result.fiscal_year - 1
where result.indicator_kind = 'outcome'
  and result.fiscal_year <= result.edition_fiscal_year
  and result.actual_value is not null
  and before.actual_value is not null
  and coalesce(result.unit = before.unit, true)
  and spent.settlement_yen is not null
  and spent_before.settlement_yen is not null;
