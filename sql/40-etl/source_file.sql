--! grain: one row per source file | 入力ファイルごとに1行
create table etl.source_file as
with verdict_count as (
  select
    file_no,
    sum(case when verdict = 'loaded' then 1 else 0 end) as blocks_loaded,
    sum(case when verdict in ('duplicate', 'superseded') then 1 else 0 end) as blocks_duplicate,
    min(edition) as edition
  from stg.sheet_verdict
  group by file_no
)

select
  hash_key('file|' || source_file.path) as source_file_id,
  source_file.municipality_code,
  source_file.path,
  source_file.sha256,
  cast(source_file.bytes as bigint) as bytes,
  source_file.format,
  source_file.encoding,
  coalesce(source_file.edition, verdict_count.edition) as edition,
  source_file.form,
  source_file.personnel_basis,
  source_file.asks_outcomes,
  source_file.blocks,
  cast(coalesce(verdict_count.blocks_loaded, 0) as integer) as blocks_loaded,
  cast(coalesce(verdict_count.blocks_duplicate, 0) as integer) as blocks_duplicate,
  cast(source_file.cells_all as bigint) as cells_all,
  cast(source_file.cells_used as bigint) as cells_used,
  cast(source_file.cells_labels as bigint) as cells_labels,
  cast(source_file.cells_duplicates as bigint) as cells_duplicates,
  cast(source_file.cells_unexplained as bigint) as cells_unexplained
from stg.source_file
left join verdict_count on verdict_count.file_no = source_file.file_no
order by source_file.path;
