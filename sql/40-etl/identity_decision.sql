--! grain: one row per decision about two names of a programme or of one of its indicators | 事務事業・指標の同一性についての判断ごとに1行
create table etl.identity_decision as
select
  municipality_code,
  edition as edition_fiscal_year,
  programme_name,
  previous_programme_name,
  indicator_name,
  previous_indicator_name,
  decision,
  reason,
  decided_by
from stg.identity_decision
order by
  municipality_code, edition, previous_programme_name, programme_name, previous_indicator_name, indicator_name;
