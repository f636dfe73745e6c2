--! grain: one row per indicator whose sheet says in words that the target was reached, while the figures miss it | 言葉では達成、数値では未達成の指標ごとに1行
-- Why does the sheet speak of success while the figure falls short? What is to be kept is missed on both sides.
create view signal_words_against_numbers as
select
  unmet.municipality_code,
  unmet.edition_fiscal_year,
  unmet.programme_id,
  unmet.programme_name,
  unmet.department_name,
  unmet.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  unmet.indicator_id,
  unmet.indicator_no,
  unmet.indicator_name,
  'words_against_numbers' as rule,
  'question' as severity,
  '「' || unmet.claimed_status || '」と記載されていますが、「' || coalesce(unmet.indicator_name, '指標')
  || '」の実績は' || unmet.actual_raw || '、目標は' || unmet.target_raw
  || case unmet.direction when 'lower' then '(小さいほど良い)' when 'keep' then '(維持が望ましい)' else '' end
  || 'です。どの点で達成と判断しましたか。' as question,
  unmet.actual_value as observed_value,
  unmet.target_value as compared_value,
  unmet.unmet_reason as observed_text,
  unmet.claimed_status as compared_text,
  threshold.threshold_value,
  'unmet_reason,target_value,actual_value' as fields
from missed_when_evaluated as unmet
inner join etl.signal_threshold as threshold on threshold.rule = 'words_against_numbers'
where unmet.claimed_status in ('達成', '概ね達成')
  and (unmet.achievement_ratio is null or unmet.achievement_ratio < threshold.threshold_value
    or (unmet.direction = 'keep' and unmet.achievement_ratio > 2 - threshold.threshold_value));
