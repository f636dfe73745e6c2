--! grain: one row per programme, indicator and fiscal year whose target was missed | 目標未達成の事務事業×指標×対象年度ごとに1行
-- Reason, rating and claim are those of the newest sheet that evaluates the year, where one is loaded.
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
  claim.claimed_status,
  numbered.years_unmet_running
from numbered
left join (
  select municipality_code, programme_id, evaluated_fiscal_year, max(edition_fiscal_year) as edition_fiscal_year
  from evaluated_years
  group by municipality_code, programme_id, evaluated_fiscal_year
) as evaluated
  on evaluated.municipality_code = numbered.municipality_code
  and evaluated.programme_id = numbered.programme_id
  and evaluated.evaluated_fiscal_year = numbered.fiscal_year
left join fact_evaluation as evaluation
  on evaluation.municipality_code = numbered.municipality_code
  and evaluation.programme_id = numbered.programme_id
  and evaluation.edition_fiscal_year = evaluated.edition_fiscal_year
left join sheet_claims as claim
  on claim.municipality_code = numbered.municipality_code
  and claim.programme_id = numbered.programme_id
  and claim.edition_fiscal_year = evaluated.edition_fiscal_year;
