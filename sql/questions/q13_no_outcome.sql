--! question: 成果指標や数値の目標がない事務事業はどれか
-- Of a sheet whose targets the file has lost nothing is said, nor of one whose file asks for none.
select sheet.municipality_code, sheet.edition_fiscal_year, sheet.programme_name,
  sheet.department_name, count(distinct result.indicator_id) as outcome_indicators,
  count(distinct case when result.target_value is not null then result.indicator_id end)
    as with_numeric_target
from programme_sheets as sheet
inner join fact_evaluation as evaluation
  on evaluation.programme_id = sheet.programme_id
  and evaluation.edition_fiscal_year = sheet.edition_fiscal_year
inner join etl.source_file as source_file
  on source_file.source_file_id = evaluation.source_file_id
  and source_file.asks_outcomes
left join indicator_results as result
  on result.programme_id = sheet.programme_id
  and result.edition_fiscal_year = sheet.edition_fiscal_year
  and result.indicator_kind = 'outcome'
group by sheet.municipality_code, sheet.edition_fiscal_year, sheet.programme_id,
  sheet.programme_name, sheet.department_name
having count(distinct case when result.target_value is not null then result.indicator_id end) = 0
  and count(case when result.target_status = 'lost' then 1 end) = 0
order by sheet.edition_fiscal_year desc, sheet.municipality_code, sheet.programme_name,
  sheet.programme_id;
