--! grain: one row per field of a sheet that repeats last year's words | 前年度と同じ文章の欄ごとに1行
-- Did nothing change within the year?
create view signal_text_copied_from_last_year as
with copy as (
  select this.programme_id, this.edition_fiscal_year, this.unmet_reason as copied, 'unmet_reason' as fields
  from fact_evaluation as this
  inner join fact_evaluation as before
    on before.programme_id = this.programme_id
    and before.edition_fiscal_year = this.edition_fiscal_year - 1
    and before.unmet_reason = this.unmet_reason
  union all
  select this.programme_id, this.edition_fiscal_year, this.rating_reason as copied, 'rating_reason' as fields
  from fact_evaluation as this
  inner join fact_evaluation as before
    on before.programme_id = this.programme_id
    and before.edition_fiscal_year = this.edition_fiscal_year - 1
    and before.rating_reason = this.rating_reason
  union all
  select this.programme_id, this.edition_fiscal_year, this.improvement as copied, 'improvement' as fields
  from fact_evaluation as this
  inner join fact_evaluation as before
    on before.programme_id = this.programme_id
    and before.edition_fiscal_year = this.edition_fiscal_year - 1
    and before.improvement = this.improvement
  union all
  select this.programme_id, this.edition_fiscal_year, this.challenge as copied, 'challenge' as fields
  from fact_evaluation as this
  inner join fact_evaluation as before
    on before.programme_id = this.programme_id
    and before.edition_fiscal_year = this.edition_fiscal_year - 1
    and before.challenge = this.challenge
)

select
  sheet.municipality_code,
  sheet.edition_fiscal_year,
  sheet.programme_id,
  sheet.programme_name,
  sheet.department_name,
  sheet.edition_fiscal_year as fiscal_year,
  sheet.edition_fiscal_year - 1 as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'text_copied_from_last_year' as rule,
  'question' as severity,
  '前年度の評価表と同じ文章です(' || copy.fields || ')。この1年で変わったことはありませんか。' as question,
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
inner join etl.signal_threshold as threshold on threshold.rule = 'text_copied_from_last_year'
where char_length(copy.copied) >= threshold.threshold_value;
