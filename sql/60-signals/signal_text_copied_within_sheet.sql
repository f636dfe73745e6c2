--! grain: one row per pair of fields of a sheet that hold the same text | 同じ文章が記載された2つの欄ごとに1行
-- Why do two fields that ask different things hold the same words?
create view signal_text_copied_within_sheet as
select
  copy.municipality_code,
  copy.edition_fiscal_year,
  copy.programme_id,
  copy.programme_name,
  copy.department_name,
  copy.edition_fiscal_year as fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'text_copied_within_sheet' as rule,
  'question' as severity,
  copy.fields_ja || 'の欄に同じ文章が記載されています。それぞれの欄に固有の説明はありますか。' as question,
  cast(char_length(copy.repeated_text) as double precision) as observed_value,
  cast(null as double precision) as compared_value,
  copy.repeated_text as observed_text,
  copy.repeated_text as compared_text,
  threshold.threshold_value,
  copy.fields
from repeated_texts as copy
inner join etl.signal_threshold as threshold on threshold.rule = 'text_copied_within_sheet'
where copy.repeats = 'within_sheet' and char_length(copy.repeated_text) >= threshold.threshold_value;
