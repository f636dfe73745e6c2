--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
--! stored: municipality_code, programme_id, indicator_id, fiscal_year, edition_fiscal_year
-- The newest statement is that of the newest edition that states the result: a lost, planned or later one states none.
create view indicator_results as
select
  judged_results.*,
  coalesce(edition_fiscal_year = max(
    case when target_status not in ('lost', 'not_due') and coalesce(phase, '') <> 'planned'
      then edition_fiscal_year end
  ) over (partition by programme_id, indicator_id, fiscal_year), false) as is_newest
from judged_results;
