--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
create view etl.lineage as
select
  source_file_id,
  programme_id,
  edition_fiscal_year,
  unnest(kind_ids) as kind_id,
  unnest(nos) as no,
  unnest(fiscal_years) as fiscal_year,
  unnest(source_rows) as source_row,
  unnest(source_columns) as source_column,
  unnest(raw_texts) as raw_text,
  unnest(values_are_raw) as value_is_raw,
  unnest(value_texts) as value_text
from etl.sheet_lineage;
