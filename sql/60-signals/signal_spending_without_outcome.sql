--! grain: one row per programme and edition that spends money and names no outcome indicator | 成果指標のない支出のある評価表ごとに1行
-- How will anyone know whether the money helped? A file that asks for no outcome is not asked about one.
create view signal_spending_without_outcome as
select
  line.municipality_code,
  line.edition_fiscal_year,
  line.programme_id,
  line.programme_name,
  line.department_name,
  line.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'spending_without_outcome' as rule,
  'question' as severity,
  case when line.settlement_is_estimate then '決算見込み額' else '決算額' end
  || printf('%,d円の支出がありますが、成果指標がありません。成果は何で確かめますか。', line.settlement_yen) as question,
  cast(line.settlement_yen as double precision) as observed_value,
  threshold.threshold_value as compared_value,
  cast(null as varchar) as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'settlement_yen' as fields
from cost_lines as line
inner join etl.signal_threshold as threshold on threshold.rule = 'spending_without_outcome'
inner join fact_evaluation as evaluation
  on evaluation.programme_id = line.programme_id
  and evaluation.edition_fiscal_year = line.edition_fiscal_year
inner join etl.source_file as source_file
  on source_file.source_file_id = evaluation.source_file_id
  and source_file.asks_outcomes
where line.settlement_yen >= threshold.threshold_value
  and line.fiscal_year = (
    select max(same_sheet.fiscal_year)
    from fact_cost as same_sheet
    where same_sheet.programme_id = line.programme_id
      and same_sheet.edition_fiscal_year = line.edition_fiscal_year
      and same_sheet.phase <> 'planned'
  )
  and not exists (
    select 1
    from fact_indicator_definition as definition
    inner join dim_indicator as indicator on indicator.indicator_id = definition.indicator_id
    where definition.programme_id = line.programme_id
      and definition.edition_fiscal_year = line.edition_fiscal_year
      and indicator.indicator_kind = 'outcome'
  );
