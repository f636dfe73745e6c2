--! grain: one row per municipality with at least one source file | 入力ファイルのある自治体ごとに1行
create table dim_municipality as
select
  municipality.municipality_code,
  municipality.municipality_name,
  municipality.prefecture_name
from stg.municipality
where municipality.municipality_code in (select municipality_code from stg.source_file)
order by municipality.municipality_code;
