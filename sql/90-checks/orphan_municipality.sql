--! blocking: every fact row and source file has its municipality
select 'etl.source_file.municipality_code' as reference, municipality_code as key_value
from etl.source_file
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_evaluation.municipality_code', municipality_code
from fact_evaluation
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_cost.municipality_code', municipality_code
from fact_cost
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_indicator_definition.municipality_code', municipality_code
from fact_indicator_definition
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_indicator_result.municipality_code', municipality_code
from fact_indicator_result
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_activity_result.municipality_code', municipality_code
from fact_activity_result
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'bridge_programme_sdg.municipality_code', municipality_code
from bridge_programme_sdg
where municipality_code not in (select municipality_code from dim_municipality)
union all
select 'fact_sheet_note.municipality_code', municipality_code
from fact_sheet_note
where municipality_code not in (select municipality_code from dim_municipality);
