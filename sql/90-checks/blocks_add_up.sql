--! blocking: no file has more loaded and duplicate blocks than blocks found
select path, blocks, blocks_loaded, blocks_duplicate
from etl.source_file
where blocks < blocks_loaded + blocks_duplicate;
