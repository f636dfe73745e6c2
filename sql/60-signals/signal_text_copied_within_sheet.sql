--! grain: one row per pair of fields of a sheet that hold the same text | 同じ文章が記載された2つの欄ごとに1行
-- Why do two fields that ask different things hold the same words?
create view signal_text_copied_within_sheet as
with copy as (
  select programme_id, edition_fiscal_year, unmet_reason as copied, 'unmet_reason,rating_reason' as fields
  from fact_evaluation
  where unmet_reason = rating_reason
  union all
  select programme_id, edition_fiscal_year, unmet_reason as copied, 'unmet_reason,improvement' as fields
  from fact_evaluation
  where unmet_reason = improvement
  union all
  select programme_id, edition_fiscal_year, unmet_reason as copied, 'unmet_reason,challenge' as fields
  from fact_evaluation
  where unmet_reason = challenge
  union all
  select programme_id, edition_fiscal_year, rating_reason as copied, 'rating_reason,improvement' as fields
  from fact_evaluation
  where rating_reason = improvement
  union all
  select programme_id, edition_fiscal_year, rating_reason as copied, 'rating_reason,challenge' as fields
  from fact_evaluation
  where rating_reason = challenge
  union all
  select programme_id, edition_fiscal_year, improvement as copied, 'improvement,challenge' as fields
  from fact_evaluation
  where improvement = challenge
  union all
  select programme_id, edition_fiscal_year, purpose as copied, 'purpose,rating_reason' as fields
  from fact_evaluation
  where purpose = rating_reason
  union all
  select programme_id, edition_fiscal_year, purpose as copied, 'purpose,improvement' as fields
  from fact_evaluation
  where purpose = improvement
  union all
  select programme_id, edition_fiscal_year, purpose as copied, 'purpose,challenge' as fields
  from fact_evaluation
  where purpose = challenge
  union all
  select evaluation.programme_id, evaluation.edition_fiscal_year, target_basis,
    case when target_basis = rating_reason then 'target_basis,rating_reason'
      else 'target_basis,unmet_reason' end
  from fact_evaluation as evaluation
  inner join fact_indicator_definition as definition
    on definition.programme_id = evaluation.programme_id
    and definition.edition_fiscal_year = evaluation.edition_fiscal_year
  where target_basis in (rating_reason, unmet_reason)
)

select
  sheet.municipality_code,
  sheet.edition_fiscal_year,
  sheet.programme_id,
  sheet.programme_name,
  sheet.department_name,
  sheet.edition_fiscal_year as fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'text_copied_within_sheet' as rule,
  'question' as severity,
  '2つの欄(' || copy.fields || ')に同じ文章が記載されています。それぞれの欄に固有の説明はありますか。' as question,
  cast(char_length(copy.copied) as double precision) as observed_value,
  cast(null as double precision) as compared_value,
  copy.copied as observed_text,
  copy.copied as compared_text,
  threshold.threshold_value,
  copy.fields
from copy
inner join programme_sheets as sheet
  on sheet.programme_id = copy.programme_id
  and sheet.edition_fiscal_year = copy.edition_fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'text_copied_within_sheet'
where char_length(copy.copied) >= threshold.threshold_value;
