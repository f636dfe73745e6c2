--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
create table etl.lineage as
select
  loaded.source_file_id,
  loaded.programme_id,
  cast(loaded.edition as smallint) as edition_fiscal_year,
  lineage_kind.kind_id,
  cast(reading.no as smallint) as no,
  cast(reading.fiscal_year as smallint) as fiscal_year,
  reading.source_row,
  cast(reading.source_column as smallint) as source_column,
  reading.raw_text,
  reading.value_is_raw,
  reading.value_text
from stg.loaded_sheet as loaded
inner join stg.reading
  on reading.file_no = loaded.file_no and reading.sheet_no = loaded.sheet_no
inner join stg.reading_kind on reading_kind.kind_no = reading.kind_no
inner join etl.lineage_kind as lineage_kind
  on lineage_kind.entity = reading_kind.entity
  and lineage_kind.field = reading_kind.field
  and lineage_kind.rule = reading_kind.rule
  and lineage_kind.certainty = reading_kind.certainty;
