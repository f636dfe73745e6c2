--! blocking: every fact row has its source file
select 'fact_evaluation.source_file_id' as reference, source_file_id as key_value
from fact_evaluation
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'fact_cost.source_file_id', source_file_id
from fact_cost
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'fact_indicator_definition.source_file_id', source_file_id
from fact_indicator_definition
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'fact_indicator_result.source_file_id', source_file_id
from fact_indicator_result
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'fact_activity_result.source_file_id', source_file_id
from fact_activity_result
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'bridge_programme_sdg.source_file_id', source_file_id
from bridge_programme_sdg
where source_file_id not in (select source_file_id from etl.source_file)
union all
select 'fact_sheet_note.source_file_id', source_file_id
from fact_sheet_note
where source_file_id not in (select source_file_id from etl.source_file);
