--! grain: one row per finding about the data | データについての指摘ごとに1行
create table etl.issue as
with finding as (
  select municipality_code, severity, code, message, remedy, path, sheet, row, "column", raw_text
  from stg.issue
  union all
  select
    municipality_code,
    'error',
    'sheet-conflict',
    'Programme "' || programme_name || '" of edition ' || cast(edition as varchar)
    || ' is stated differently in ' || places || '; none of them was loaded',
    'Keep the right sheet in one file, remove or correct the others, and run again.',
    path,
    sheet,
    row,
    null,
    programme_name
  from stg.sheet_verdict
  where verdict = 'conflict'
  union all
  select
    municipality_code,
    'info',
    'sheet-duplicate',
    'Programme "' || programme_name || '" of edition ' || cast(edition as varchar)
    || ' stands with the same content in ' || places || '; it was loaded once',
    'Nothing has to be done; remove the copy if it is not meant to be there.',
    path,
    sheet,
    row,
    null,
    programme_name
  from stg.sheet_verdict
  where verdict = 'duplicate'
  union all
  select
    municipality_code,
    'info',
    'sheet-superseded',
    'Programme "' || programme_name || '" of edition ' || cast(edition as varchar)
    || ' is stated differently in ' || places || ', of which ' || path
    || ' is no longer in the raw folder; what stands there is not loaded',
    'Nothing has to be done; run with --prune to remove what was read from the file that is gone.',
    path,
    sheet,
    row,
    null,
    programme_name
  from stg.sheet_verdict
  where verdict = 'superseded'
)

select municipality_code, severity, code, message, remedy, path, sheet, row, "column", raw_text
from finding
order by path, sheet, row, "column", code, message;
