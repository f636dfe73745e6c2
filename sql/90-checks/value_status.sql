--! blocking: a figure is there exactly where its status says so
select 'target' as figure, programme_id, edition_fiscal_year, fiscal_year
from fact_indicator_result
where (target_value_status = 'value') <> (target_value is not null)
union all
select 'actual', programme_id, edition_fiscal_year, fiscal_year
from fact_indicator_result
where (actual_value_status = 'value') <> (actual_value is not null);
