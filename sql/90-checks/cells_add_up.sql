--! blocking: every cell of a file is a value, a label, a duplicate or unexplained
select path, cells_all, cells_used, cells_labels, cells_duplicates, cells_unexplained
from etl.source_file
where cells_all <> cells_used + cells_labels + cells_duplicates + cells_unexplained;
