--! grain: one row per programme, edition and indicator missed in the year that the edition evaluates | 評価対象の年度に目標未達成の事務事業×評価年度版×指標ごとに1行
-- Beside the miss stands what the same sheet says: its rating, its reason, and what the reason's words claim.
create view missed_when_evaluated as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  result.direction,
  result.target_raw,
  result.target_value,
  result.actual_raw,
  result.actual_value,
  result.achievement_ratio,
  evaluation.rating,
  evaluation.unmet_reason,
  claim.claimed_status
from indicator_results as result
inner join fact_evaluation as evaluation
  on evaluation.programme_id = result.programme_id
  and evaluation.edition_fiscal_year = result.edition_fiscal_year
inner join sheet_claims as claim
  on claim.programme_id = result.programme_id
  and claim.edition_fiscal_year = result.edition_fiscal_year
where result.target_status = 'unmet'
  and result.fiscal_year = claim.evaluated_fiscal_year;
