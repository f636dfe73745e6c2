--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
--! stored: municipality_code, programme_id, indicator_id, fiscal_year, edition_fiscal_year
-- The newest statement is that of the newest edition that states the result: a lost, planned or later one states none.
-- One that leaves target or result blank, or still counts it, gives way to an older one that prints both, unless it prints
-- the other one differently. A dash is a statement.
-- A window over all columns would keep all of them in memory; results are judged twice instead.
create view indicator_results as
with statement as (
  select
    programme_id,
    indicator_id,
    fiscal_year,
    edition_fiscal_year,
    target_value,
    actual_value,
    target_raw is not null as has_target,
    actual_raw is not null and coalesce(actual_value_detail, '') <> 'pending' as has_actual
  from judged_results
  where target_status not in ('lost', 'not_due') and coalesce(phase, '') <> 'planned'
),

whole as (
  select programme_id, indicator_id, fiscal_year, max(edition_fiscal_year) as edition_fiscal_year
  from statement
  where has_target
    and has_actual
    and not exists (
      select 1
      from statement as later
      where later.programme_id = statement.programme_id
        and later.indicator_id = statement.indicator_id
        and later.fiscal_year = statement.fiscal_year
        and later.edition_fiscal_year > statement.edition_fiscal_year
        and ((later.has_target and later.target_value is distinct from statement.target_value)
          or (later.has_actual and later.actual_value is distinct from statement.actual_value))
    )
  group by programme_id, indicator_id, fiscal_year
),

newest as (
  select
    statement.programme_id,
    statement.indicator_id,
    statement.fiscal_year,
    coalesce(max(whole.edition_fiscal_year), max(statement.edition_fiscal_year)) as edition_fiscal_year
  from statement
  left join whole
    on whole.programme_id = statement.programme_id
    and whole.indicator_id = statement.indicator_id
    and whole.fiscal_year = statement.fiscal_year
  group by statement.programme_id, statement.indicator_id, statement.fiscal_year
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
