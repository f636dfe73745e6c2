--! grain: one row per field of a sheet that repeats last year's words | 前年度と同じ文章の欄ごとに1行
-- Did nothing change within the year?
create view signal_text_copied_from_last_year as
select
  copy.municipality_code,
  copy.edition_fiscal_year,
  copy.programme_id,
  copy.programme_name,
  copy.department_name,
  copy.edition_fiscal_year as fiscal_year,
  copy.edition_fiscal_year - 1 as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'text_copied_from_last_year' as rule,
  'question' as severity,
  copy.fields_ja || 'の欄は前年度の評価表と同じ文章です。この1年で変わったことはありませんか。' as question,
  cast(char_length(copy.repeated_text) as double precision) as observed_value,
  cast(null as double precision) as compared_value,
  copy.repeated_text as observed_text,
  copy.repeated_text as compared_text,
  threshold.threshold_value,
  copy.fields
from repeated_texts as copy
inner join etl.signal_threshold as threshold on threshold.rule = 'text_copied_from_last_year'
where copy.repeats = 'last_year' and char_length(copy.repeated_text) >= threshold.threshold_value;
