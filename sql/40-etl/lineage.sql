--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
-- A cell's name is written down here: to spell it anew for each question would make the whole view slower.
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
  case
    when source_column <= 26 then chr(64 + source_column)
    when source_column <= 702 then chr(64 + (source_column - 1) // 26) || chr(65 + (source_column - 1) % 26)
    else chr(64 + (source_column - 27) // 676) || chr(65 + (source_column - 27) // 26 % 26)
      || chr(65 + (source_column - 1) % 26)
  end || source_row as cell_ref,
  reading.raw_text,
  reading.value_is_raw,
  reading.value_text
from stg.reading
inner join stg.loaded_sheet as loaded
  on loaded.file_no = reading.file_no and loaded.sheet_no = reading.sheet_no;
