--! warning: target and result of an indicator are printed in the same unit
select municipality_code, programme_id, edition_fiscal_year, fiscal_year, target_unit, actual_unit
from fact_indicator_result
where target_unit <> actual_unit;
