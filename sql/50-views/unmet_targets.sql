--! grain: one row per programme, indicator and fiscal year whose target was missed | 目標未達成の事務事業×指標×対象年度ごとに1行
-- Reason, rating and claim are those of the sheet that evaluates the year, where it is loaded.
-- Only a short text can claim success; a long one explains.
create view unmet_targets as
with unmet as (
  select
    result.*,
    fiscal_year - row_number() over (
      partition by programme_id, indicator_id order by fiscal_year
    ) as run_key
  from newest_indicator_results as result
  where target_status = 'unmet'
),

numbered as (
  select
    unmet.*,
    row_number() over (
      partition by programme_id, indicator_id, run_key order by fiscal_year
    ) as years_unmet_running
  from unmet
)

select
  numbered.municipality_code,
  numbered.edition_fiscal_year,
  numbered.programme_id,
  numbered.programme_name,
  numbered.department_name,
  numbered.fiscal_year,
  numbered.indicator_id,
  numbered.indicator_kind,
  numbered.indicator_no,
  numbered.indicator_name,
  numbered.unit,
  numbered.direction,
  numbered.target_raw,
  numbered.target_value,
  numbered.actual_raw,
  numbered.actual_value,
  cast(cast(abs(numbered.target_value - numbered.actual_value) as decimal(30, 6))
    as double precision) as gap,
  numbered.achievement_ratio,
  evaluation.unmet_reason,
  evaluation.rating,
  case
    when evaluation.unmet_reason is null or evaluation.unmet_reason like '%なし' then null
    when char_length(evaluation.unmet_reason) > 20
      or evaluation.unmet_reason like '%ない%'
      or evaluation.unmet_reason like '%なかった%'
      or evaluation.unmet_reason like '%ず%'
      or evaluation.unmet_reason like '%未達成%' then '未達成'
    when evaluation.unmet_reason like '概ね%達成%' or evaluation.unmet_reason like 'おおむね%達成%'
      then '概ね達成'
    when evaluation.unmet_reason like '目標達成%' or evaluation.unmet_reason like '%達成済%' then '達成'
    else '未達成'
  end as claimed_status,
  numbered.years_unmet_running
from numbered
left join fact_evaluation as evaluation
  on evaluation.programme_id = numbered.programme_id
  and evaluation.edition_fiscal_year = numbered.fiscal_year;
