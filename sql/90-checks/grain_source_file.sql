--! blocking: etl.source_file has one row per source_file_id
select source_file_id, count(*) as rows_found
from etl.source_file
group by source_file_id
having count(*) > 1;
