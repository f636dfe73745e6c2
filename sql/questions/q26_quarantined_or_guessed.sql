--! question: 取り込まなかったもの、迷って読んだものはどれか
select severity, code, message, remedy, path, sheet, row, "column" as source_column, raw_text
from etl.issue
union all
select 'info', 'read-likely', 'Read as ' || field || ' by ' || rule, null,
  source_path, source_sheet, source_row, source_column, raw_text
from cell_lineage
where certainty = 'likely'
order by path, sheet, row, source_column, code, message, severity, remedy, raw_text;
