--! grain: one row per sheet that was read and not loaded | 読み取ったが取り込まなかった評価表ごとに1行
create table etl.quarantined_sheet as
select
  municipality_code,
  edition as edition_fiscal_year,
  programme_id,
  programme_name,
  hash_key('file|' || path) as source_file_id,
  sheet as source_sheet,
  row as source_row,
  verdict as reason
from stg.sheet_verdict
where verdict <> 'loaded'
order by path, sheet, row;
