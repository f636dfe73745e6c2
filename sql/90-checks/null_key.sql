--! blocking: no key of a fact row is null
select 'fact_evaluation' as table_name, programme_id, edition_fiscal_year
from fact_evaluation
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or department_id is null
  or edition_fiscal_year is null
  or source_file_id is null
union all
select 'fact_cost', programme_id, edition_fiscal_year
from fact_cost
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or department_id is null
  or edition_fiscal_year is null
  or fiscal_year is null
  or source_file_id is null
union all
select 'fact_indicator_definition', programme_id, edition_fiscal_year
from fact_indicator_definition
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or edition_fiscal_year is null
  or indicator_id is null
  or source_file_id is null
union all
select 'fact_indicator_result', programme_id, edition_fiscal_year
from fact_indicator_result
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or edition_fiscal_year is null
  or indicator_id is null
  or fiscal_year is null
  or source_file_id is null
union all
select 'fact_activity_result', programme_id, edition_fiscal_year
from fact_activity_result
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or edition_fiscal_year is null
  or activity_no is null
  or fiscal_year is null
  or source_file_id is null
union all
select 'bridge_programme_sdg', programme_id, edition_fiscal_year
from bridge_programme_sdg
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or edition_fiscal_year is null
  or goal_no is null
  or source_file_id is null
union all
select 'fact_sheet_note', programme_id, edition_fiscal_year
from fact_sheet_note
where municipality_code is null
  or programme_id is null
  or programme_key is null
  or edition_fiscal_year is null
  or note_no is null
  or source_file_id is null;
