--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
create view cell_lineage as
select
  source_file.municipality_code,
  lineage.edition_fiscal_year,
  lineage.programme_id,
  case kind.entity
    when 'evaluation' then 'fact_evaluation'
    when 'cost' then 'fact_cost'
    when 'indicator' then 'fact_indicator_definition'
    when 'result' then 'fact_indicator_result'
    when 'activity' then 'fact_activity_result'
    when 'sdg' then 'bridge_programme_sdg'
    when 'note' then 'fact_sheet_note'
  end as table_name,
  source_file.municipality_code || '/' || cast(lineage.edition_fiscal_year as varchar) || '/'
  || cast(lineage.programme_id as varchar)
  || case when lineage.no > 0 then '/no' || cast(lineage.no as varchar) else '' end
  || case
    when lineage.fiscal_year is null then ''
    else '/fy' || cast(lineage.fiscal_year as varchar)
  end as record_key,
  kind.field,
  lineage.no,
  lineage.fiscal_year,
  source_file.path as source_path,
  evaluation.source_sheet,
  lineage.source_row,
  lineage.source_column,
  case when lineage.source_column > 702
    then chr(64 + cast(floor((lineage.source_column - 703) / 676.0) as integer) + 1) else '' end
  || case when lineage.source_column > 26
    then chr(65 + cast(floor((lineage.source_column - 27) / 26.0) as integer) % 26) else '' end
  || chr(65 + (lineage.source_column - 1) % 26)
  || cast(lineage.source_row as varchar) as cell_ref,
  lineage.raw_text,
  case when lineage.value_is_raw then lineage.raw_text else lineage.value_text end as value_text,
  kind.rule,
  kind.certainty
from etl.lineage as lineage
inner join etl.lineage_kind as kind on kind.kind_id = lineage.kind_id
inner join etl.source_file as source_file
  on source_file.source_file_id = lineage.source_file_id
inner join fact_evaluation as evaluation
  on evaluation.programme_id = lineage.programme_id
  and evaluation.edition_fiscal_year = lineage.edition_fiscal_year;
