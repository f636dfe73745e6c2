--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
-- The year that a sheet's rating and reasons speak of.
create view evaluated_years as
select
  evaluation.municipality_code,
  evaluation.edition_fiscal_year,
  evaluation.programme_id,
  programme.department_name,
  evaluation.evaluated_fiscal_year
from fact_evaluation as evaluation
inner join dim_programme as programme on programme.programme_key = evaluation.programme_key;
