--! grain: one row per programme, edition and kind of change, of a split or merger one per programme that it follows | 事務事業×評価年度版×変化の種類(分割・統合では元の事務事業)ごとに1行
-- 'new' needs an older edition of the same chapter and section whose sheets could all be read, and no older sheet left out;
-- 'ended' such a newer edition.
-- Splits and mergers are decisions of persons; what follows others by one is not new.
create view programme_changes as
with version as (
  select
    programme.*,
    lag(programme_name) over earlier as previous_programme_name,
    lag(department_name) over earlier as previous_department_name,
    lag(name_key) over earlier as previous_name_key,
    lag(department_id) over earlier as previous_department_id,
    lag(section_key) over earlier as previous_section_key,
    lag(valid_from_edition) over earlier as previous_edition
  from dim_programme as programme
  where programme_id > 0
  window earlier as (partition by programme_id order by valid_from_edition)
),

section_start as (
  select municipality_code, home_key, min(edition_fiscal_year) as edition
  from section_editions
  where unread_sheets = 0
  group by municipality_code, home_key
),

change as (
  select municipality_code, programme_id, valid_from_edition as edition, 'renamed' as change_kind,
    programme_name, department_name, previous_programme_name, previous_department_name
  from version
  where previous_name_key <> name_key
  union all
  select municipality_code, programme_id, valid_from_edition, 'moved',
    programme_name, department_name, previous_programme_name, previous_department_name
  from version
  where (previous_department_id <> department_id and previous_department_id > 0 and department_id > 0)
    or previous_section_key <> section_key
  union all
  select version.municipality_code, version.programme_id, version.valid_from_edition, 'new',
    version.programme_name, version.department_name, null, null
  from version
  inner join section_start
    on section_start.municipality_code = version.municipality_code
    and section_start.home_key = version.home_key
    and section_start.edition < version.valid_from_edition
  where version.previous_edition is null
    and not exists (
      select 1
      from etl.quarantined_sheet as quarantined
      where quarantined.programme_id = version.programme_id
        and quarantined.edition_fiscal_year < version.valid_from_edition
    )
    and version.programme_id not in (
      select programme_id
      from etl.identity_decision
      where decision in ('split', 'merged') and previous_indicator_name is null and programme_id is not null
    )
  union all
  select municipality_code, programme_id, missing_edition_fiscal_year, 'ended',
    programme_name, department_name, programme_name, department_name
  from ended_programmes
  union all
  select decision.municipality_code, version.programme_id, decision.edition_fiscal_year,
    decision.decision, version.programme_name, version.department_name,
    decision.previous_programme_name, null
  from etl.identity_decision as decision
  inner join version
    on version.programme_id = decision.programme_id
    and decision.edition_fiscal_year between version.valid_from_edition
      and coalesce(version.valid_to_edition, decision.edition_fiscal_year)
  where decision.decision in ('split', 'merged') and decision.previous_indicator_name is null
)

select
  municipality_code,
  edition as edition_fiscal_year,
  programme_id,
  programme_name,
  department_name,
  change_kind,
  previous_programme_name,
  previous_department_name
from change;
