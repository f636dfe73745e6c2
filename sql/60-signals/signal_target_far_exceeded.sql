--! grain: one row per indicator of the evaluated year far beyond its target | 目標を大きく上回った指標ごとに1行
-- Is the target still a target? A result that a newer edition corrects is in force no more.
create view signal_target_far_exceeded as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  'target_far_exceeded' as rule,
  'question' as severity,
  '「' || coalesce(result.indicator_name, '指標') || '」の実績' || result.actual_raw || 'は目標'
  || result.target_raw || case when result.direction = 'lower'
    then '(小さいほど良い)を大きく下回っています。' else 'を大きく上回っています。' end
  || '目標の水準は適切ですか。' as question,
  result.achievement_ratio as observed_value,
  threshold.threshold_value as compared_value,
  result.actual_raw as observed_text,
  result.target_raw as compared_text,
  threshold.threshold_value,
  'target_value,actual_value' as fields
from indicator_results as result
inner join evaluated_years as evaluated
  on evaluated.programme_id = result.programme_id
  and evaluated.edition_fiscal_year = result.edition_fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'target_far_exceeded'
where result.target_status = 'met'
  and result.fiscal_year = evaluated.evaluated_fiscal_year
  and result.achievement_ratio >= threshold.threshold_value
  and exists (
    select 1
    from newest_indicator_results as newest
    where newest.programme_id = result.programme_id
      and newest.indicator_id = result.indicator_id
      and newest.fiscal_year = result.fiscal_year
      and newest.achievement_ratio >= threshold.threshold_value
  );
