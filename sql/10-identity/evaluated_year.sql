--! grain: one row per municipality, edition and form with actual figures | 計画でない数値のある自治体×評価年度版×様式ごとに1行
-- The year that the sheets of a form speak of: the latest one with actual figures in any of them. A city may call an edition by the
-- year that it appears in, with that year's plan beside the year before.
create or replace temp table evaluated_year as
select
  verdict.municipality_code,
  verdict.edition,
  source_file.form,
  max(cost.fiscal_year) as fiscal_year
from stg.sheet_verdict as verdict
inner join stg.source_file on source_file.file_no = verdict.file_no
inner join stg.cost on cost.file_no = verdict.file_no and cost.sheet_no = verdict.sheet_no
where verdict.verdict = 'loaded' and cost.phase <> 'planned' and cost.fiscal_year <= verdict.edition
group by verdict.municipality_code, verdict.edition, source_file.form;
