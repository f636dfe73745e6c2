--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
create table fact_evaluation as
select
  loaded.municipality_code,
  loaded.programme_id,
  loaded.programme_key,
  loaded.department_id,
  loaded.policy_id,
  loaded.edition as edition_fiscal_year,
  loaded.evaluated_fiscal_year,
  loaded.source_file_id,
  sheet.sheet as source_sheet,
  sheet.row as source_row,
  sheet.programme_code,
  sheet.previous_code,
  sheet.implementation_rank,
  sheet.account_name,
  sheet.affairs_types,
  sheet.legal_basis,
  sheet.purpose,
  sheet.period_raw,
  sheet.started_fiscal_year,
  sheet.ended_fiscal_year,
  sheet.rating,
  sheet.rating_reason,
  sheet.improvement,
  sheet.challenge,
  sheet.unmet_reason,
  sheet.sdg_contribution,
  sheet.sdg_method_note,
  sheet.evaluator_title,
  sheet.evaluator_name,
  sheet.remark
from stg.loaded_sheet as loaded
inner join stg.sheet
  on sheet.file_no = loaded.file_no and sheet.sheet_no = loaded.sheet_no
order by loaded.municipality_code, loaded.edition, loaded.programme_id;
