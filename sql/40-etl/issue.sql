--! grain: one row per finding about the data | データについての指摘ごとに1行
create table etl.issue as
with finding as (
  select municipality_code, severity, code, message, remedy, path, sheet, row, "column", raw_text
  from stg.issue
  union all
  select
    municipality_code,
    case verdict when 'conflict' then 'error' else 'info' end,
    case verdict
      when 'conflict' then 'sheet-conflict' when 'duplicate' then 'sheet-duplicate' else 'sheet-superseded'
    end,
    'Programme "' || programme_name || '" of edition ' || cast(edition as varchar) || case verdict
      when 'conflict' then ' is stated differently in ' || places || '; none of them was loaded'
      when 'duplicate' then ' stands with the same content in ' || places || '; it was loaded once'
      else ' is stated differently in ' || places || ', of which ' || path
        || ' is no longer in the raw folder; what stands there is not loaded'
    end,
    case verdict
      when 'conflict' then 'Keep the right sheet in one file, remove or correct the others, and run again.'
      when 'duplicate' then 'Nothing has to be done; remove the copy if it is not meant to be there.'
      else 'Nothing has to be done; run with --prune to remove what was read from the file that is gone.'
    end,
    path,
    sheet,
    row,
    null,
    programme_name
  from stg.sheet_verdict
  where verdict <> 'loaded'
)

select *
from finding
order by path, sheet, row, "column", code, message;
