--! grain: one row per indicator missed in a sheet that rates itself A or S | 総合評価がAまたはSで目標が未達成の指標ごとに1行
-- What carries the best rating while the target was missed? What is to be kept is missed on both sides.
create view signal_rating_against_target as
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
  'rating_against_target' as rule,
  'question' as severity,
  '総合評価は' || unmet.rating || 'ですが、「' || coalesce(unmet.indicator_name, '指標') || '」の実績は'
  || unmet.actual_raw || '、目標は' || unmet.target_raw
  || case unmet.direction when 'lower' then '(小さいほど良い)' when 'keep' then '(維持が望ましい)' else '' end
  || 'です。評価の根拠は何ですか。' as question,
  unmet.actual_value as observed_value,
  unmet.target_value as compared_value,
  unmet.rating as observed_text,
  unmet.unmet_reason as compared_text,
  threshold.threshold_value,
  'rating,target_value,actual_value' as fields
from missed_when_evaluated as unmet
inner join etl.signal_threshold as threshold on threshold.rule = 'rating_against_target'
where unmet.rating in ('A', 'S')
  and (unmet.achievement_ratio is null or unmet.achievement_ratio < threshold.threshold_value
    or (unmet.direction = 'keep' and unmet.achievement_ratio > 2 - threshold.threshold_value));
