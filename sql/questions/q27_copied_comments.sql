--! question: 前年度の文章をそのまま写しているのはどれか
select copy.municipality_code, copy.programme_name, copy.fields as field,
  copy.edition_fiscal_year - 1 as edition_fiscal_year,
  copy.edition_fiscal_year as copied_in_edition, copy.repeated_text as text
from repeated_texts as copy
inner join etl.signal_threshold as threshold on threshold.rule = 'text_copied_from_last_year'
where copy.repeats = 'last_year' and char_length(copy.repeated_text) >= threshold.threshold_value
order by copy.municipality_code, copy.programme_name, copy.programme_id, copy.fields,
  copy.edition_fiscal_year;
