--! grain: one row per indicator that missed its target in several years running, up to its newest result | 最新の実績まで続けて目標に届かない指標ごとに1行
-- What stands in the way year after year?
create view signal_missed_years_running as
with newest as (
  select programme_id, indicator_id, max(fiscal_year) as fiscal_year
  from newest_indicator_results
  where target_status in ('met', 'unmet')
  group by programme_id, indicator_id
)

select
  unmet.municipality_code,
  unmet.edition_fiscal_year,
  unmet.programme_id,
  unmet.programme_name,
  unmet.department_name,
  unmet.fiscal_year,
  unmet.fiscal_year - 1 as compared_fiscal_year,
  unmet.indicator_id,
  unmet.indicator_no,
  unmet.indicator_name,
  'missed_years_running' as rule,
  'question' as severity,
  '「' || coalesce(unmet.indicator_name, '指標') || '」は' || cast(unmet.years_unmet_running as varchar)
  || '年続けて目標に届いていません。何が妨げになっていますか。' as question,
  cast(unmet.years_unmet_running as double precision) as observed_value,
  cast(null as double precision) as compared_value,
  unmet.actual_raw as observed_text,
  unmet.target_raw as compared_text,
  threshold.threshold_value,
  'target_value,actual_value' as fields
from unmet_targets as unmet
inner join newest
  on newest.programme_id = unmet.programme_id
  and newest.indicator_id = unmet.indicator_id
  and newest.fiscal_year = unmet.fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'missed_years_running'
where unmet.years_unmet_running >= threshold.threshold_value;
