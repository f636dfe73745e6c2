--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
create table etl.lineage as
select
  loaded.source_file_id,
  loaded.programme_id,
  cast(loaded.edition as smallint) as edition_fiscal_year,
  reading.kind_id,
  reading.no,
  reading.fiscal_year,
  reading.source_row,
  reading.source_column,
  reading.raw_text,
  reading.value_is_raw,
  reading.value_text
from stg.reading
inner join stg.loaded_sheet as loaded
  on loaded.file_no = reading.file_no and loaded.sheet_no = reading.sheet_no;
