--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
-- The year that a sheet's rating and reasons speak of: the latest one with actual figures in the sheets of its form. A city
-- may call an edition by the year that it appears in, with that year's plan beside the year before.
create view evaluated_years as
with actual_year as (
  select
    source_file.municipality_code,
    cost.edition_fiscal_year,
    source_file.form,
    max(cost.fiscal_year) as fiscal_year
  from fact_cost as cost
  inner join etl.source_file as source_file on source_file.source_file_id = cost.source_file_id
  where cost.phase <> 'planned' and cost.fiscal_year <= cost.edition_fiscal_year
  group by source_file.municipality_code, cost.edition_fiscal_year, source_file.form
)

select
  evaluation.municipality_code,
  evaluation.edition_fiscal_year,
  evaluation.programme_id,
  coalesce(actual_year.fiscal_year, evaluation.edition_fiscal_year) as evaluated_fiscal_year
from fact_evaluation as evaluation
inner join etl.source_file as source_file on source_file.source_file_id = evaluation.source_file_id
left join actual_year
  on actual_year.municipality_code = evaluation.municipality_code
  and actual_year.edition_fiscal_year = evaluation.edition_fiscal_year
  and actual_year.form = source_file.form;
