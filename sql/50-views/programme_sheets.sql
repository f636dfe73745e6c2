--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
create view programme_sheets as
select
  evaluation.municipality_code,
  evaluation.edition_fiscal_year,
  evaluation.programme_id,
  source_file.path as source_path,
  evaluation.source_sheet,
  evaluation.source_row,
  programme.chapter,
  programme.section,
  policy.policy_path,
  programme.department_name,
  programme.programme_name,
  evaluation.programme_code,
  evaluation.implementation_rank,
  evaluation.account_name,
  evaluation.affairs_types,
  evaluation.legal_basis,
  evaluation.purpose,
  evaluation.period_raw,
  evaluation.started_fiscal_year,
  evaluation.ended_fiscal_year,
  evaluation.rating,
  evaluation.rating_reason,
  evaluation.improvement,
  evaluation.challenge,
  evaluation.unmet_reason,
  evaluation.sdg_contribution,
  evaluation.sdg_method_note,
  evaluation.evaluator_title,
  evaluation.evaluator_name,
  evaluation.remark
from fact_evaluation as evaluation
inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
inner join dim_policy as policy on policy.policy_id = evaluation.policy_id
inner join etl.source_file as source_file
  on source_file.source_file_id = evaluation.source_file_id;
