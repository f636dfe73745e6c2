--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
-- The year that a sheet's rating and reasons speak of.
create view evaluated_years as
select municipality_code, edition_fiscal_year, programme_id, evaluated_fiscal_year
from fact_evaluation;
