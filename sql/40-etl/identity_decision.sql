--! grain: one row per decision about two names of a programme or of one of its indicators | 事務事業・指標の同一性についての判断ごとに1行
-- The programmes are those whose sheets have the names, of this edition and of any before it; NULL where none or several have.
create table etl.identity_decision as
with named as (
  select distinct
    identity.municipality_code,
    identity.edition,
    sheet.name_key,
    identity.programme_id
  from stg.programme_identity as identity
  inner join stg.sheet
    on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
  where exists (
    select 1 from stg.identity_decision as decision
    where decision.municipality_code = identity.municipality_code
      and sheet.name_key in (decision.name_key, decision.previous_name_key)
  )
)

select
  decision.municipality_code,
  decision.edition as edition_fiscal_year,
  decision.programme_name,
  decision.previous_programme_name,
  (
    select case when min(programme_id) = max(programme_id) then min(programme_id) end
    from named
    where named.municipality_code = decision.municipality_code
      and named.edition = decision.edition
      and named.name_key = decision.name_key
  ) as programme_id,
  (
    select case when min(programme_id) = max(programme_id) then min(programme_id) end
    from named
    where named.municipality_code = decision.municipality_code
      and named.edition < decision.edition
      and named.name_key = decision.previous_name_key
  ) as previous_programme_id,
  decision.indicator_name,
  decision.previous_indicator_name,
  decision.decision,
  decision.reason,
  decision.decided_by
from stg.identity_decision as decision
order by
  decision.municipality_code,
  decision.edition,
  decision.previous_programme_name,
  decision.programme_name,
  decision.previous_indicator_name,
  decision.indicator_name;
