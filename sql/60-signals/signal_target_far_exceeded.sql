--! grain: one row per indicator and edition far beyond the target of an evaluated year | 評価対象の年度の目標を大きく上回った指標×評価年度版ごとに1行
-- Is the target still a target? A result that a newer edition corrects is in force no more. The sheet that evaluates the year is
-- asked; where it does not print the result so, the newest one that does.
create view signal_target_far_exceeded as
with exceeded as (
  select result.*, threshold.threshold_value, evaluated.programme_id is not null as is_evaluated
  from indicator_results as result
  inner join etl.signal_threshold as threshold on threshold.rule = 'target_far_exceeded'
  left join evaluated_years as evaluated
    on evaluated.programme_id = result.programme_id
    and evaluated.edition_fiscal_year = result.edition_fiscal_year
    and evaluated.evaluated_fiscal_year = result.fiscal_year
  where result.target_status = 'met' and result.achievement_ratio >= threshold.threshold_value
),

in_force as (
  select newest.programme_id, newest.indicator_id, newest.fiscal_year,
    max(case when own.is_evaluated then 1 else 0 end) = 1 as is_evaluated
  from exceeded as newest
  inner join exceeded as own
    on own.programme_id = newest.programme_id
    and own.indicator_id = newest.indicator_id
    and own.fiscal_year = newest.fiscal_year
  where newest.is_newest
    and exists (
      select 1 from evaluated_years as evaluated
      where evaluated.programme_id = newest.programme_id
        and evaluated.evaluated_fiscal_year = newest.fiscal_year
    )
  group by newest.programme_id, newest.indicator_id, newest.fiscal_year
)

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
  result.threshold_value as compared_value,
  result.actual_raw as observed_text,
  result.target_raw as compared_text,
  result.threshold_value,
  'target_value,actual_value' as fields
from exceeded as result
inner join in_force
  on in_force.programme_id = result.programme_id
  and in_force.indicator_id = result.indicator_id
  and in_force.fiscal_year = result.fiscal_year
where case when in_force.is_evaluated then result.is_evaluated else result.is_newest end;
