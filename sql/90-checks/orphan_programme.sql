--! blocking: every fact row has its version of a programme
select 'fact_evaluation.programme_key' as reference, programme_key as key_value
from fact_evaluation
where programme_key not in (select programme_key from dim_programme)
union all
select 'fact_cost.programme_key', programme_key
from fact_cost
where programme_key not in (select programme_key from dim_programme)
union all
select 'fact_indicator_definition.programme_key', programme_key
from fact_indicator_definition
where programme_key not in (select programme_key from dim_programme)
union all
select 'fact_indicator_result.programme_key', programme_key
from fact_indicator_result
where programme_key not in (select programme_key from dim_programme)
union all
select 'fact_activity_result.programme_key', programme_key
from fact_activity_result
where programme_key not in (select programme_key from dim_programme)
union all
select 'bridge_programme_sdg.programme_key', programme_key
from bridge_programme_sdg
where programme_key not in (select programme_key from dim_programme)
union all
select 'fact_sheet_note.programme_key', programme_key
from fact_sheet_note
where programme_key not in (select programme_key from dim_programme);
