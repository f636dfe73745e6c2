--! blocking: every fact row has its fiscal year
select 'fact_cost.fiscal_year' as reference, fiscal_year as key_value
from fact_cost
where fiscal_year not in (select fiscal_year from dim_fiscal_year)
union all
select 'fact_indicator_result.fiscal_year', fiscal_year
from fact_indicator_result
where fiscal_year not in (select fiscal_year from dim_fiscal_year)
union all
select 'fact_activity_result.fiscal_year', fiscal_year
from fact_activity_result
where fiscal_year not in (select fiscal_year from dim_fiscal_year)
union all
select 'fact_evaluation.edition_fiscal_year', edition_fiscal_year
from fact_evaluation
where edition_fiscal_year not in (select fiscal_year from dim_fiscal_year);
