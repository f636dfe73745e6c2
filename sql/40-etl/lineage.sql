--! grain: one row per sheet that was loaded | 取り込んだ評価表ごとに1行
-- What was read and where it stands, in lists of one length; `cell_lineage` unfolds them to a row a value.
create table etl.lineage as
select
  loaded.source_file_id,
  loaded.programme_id,
  cast(loaded.edition as smallint) as edition_fiscal_year,
  reading.kind_ids,
  reading.nos,
  reading.fiscal_years,
  reading.source_rows,
  reading.source_columns,
  reading.raw_texts,
  reading.values_are_raw,
  reading.value_texts
from stg.reading
inner join stg.loaded_sheet as loaded
  on loaded.file_no = reading.file_no and loaded.sheet_no = reading.sheet_no;
