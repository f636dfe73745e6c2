--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
--! stored: municipality_code, programme_id, indicator_id, fiscal_year, edition_fiscal_year
-- The newest statement is that of the newest edition that states the result: a lost, planned or later one states none.
-- A window over all columns would keep all of them in memory; results are judged twice instead.
create view indicator_results as
with newest as (
  select programme_id, indicator_id, fiscal_year, max(edition_fiscal_year) as edition_fiscal_year
  from judged_results
  where target_status not in ('lost', 'not_due') and coalesce(phase, '') <> 'planned'
  group by programme_id, indicator_id, fiscal_year
)

select
  judged.*,
  newest.programme_id is not null as is_newest
from judged_results as judged
left join newest
  on newest.programme_id = judged.programme_id
  and newest.indicator_id = judged.indicator_id
  and newest.fiscal_year = judged.fiscal_year
  and newest.edition_fiscal_year = judged.edition_fiscal_year;
