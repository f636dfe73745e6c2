--! grain: one row per value that was loaded | 取り込んだ値ごとに1行
-- What many values share, a kind's table and a sheet's key, is put into words before it meets them; low numbers are spelled out.
create view cell_lineage as
with kind as (
  select
    kind_id,
    case entity
      when 'evaluation' then 'fact_evaluation'
      when 'cost' then 'fact_cost'
      when 'indicator' then 'fact_indicator_definition'
      when 'result' then 'fact_indicator_result'
      when 'activity' then 'fact_activity_result'
      when 'sdg' then 'bridge_programme_sdg'
      when 'note' then 'fact_sheet_note'
    end as table_name,
    field,
    rule,
    certainty
  from etl.lineage_kind
),

sheet as (
  select
    evaluation.programme_id,
    evaluation.edition_fiscal_year,
    programme.department_name,
    evaluation.municipality_code || '/' || cast(evaluation.edition_fiscal_year as varchar) || '/'
    || cast(evaluation.programme_id as varchar) as sheet_key,
    evaluation.source_sheet
  from fact_evaluation as evaluation
  inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
)

select
  source_file.municipality_code,
  lineage.edition_fiscal_year,
  lineage.programme_id,
  sheet.department_name,
  kind.table_name,
  concat(
    sheet.sheet_key,
    case lineage.no when 0 then '' when 1 then '/no1' when 2 then '/no2' when 3 then '/no3'
      else '/no' || cast(lineage.no as varchar) end,
    '/fy' || cast(lineage.fiscal_year as varchar)
  ) as record_key,
  kind.field,
  lineage.no,
  lineage.fiscal_year,
  source_file.path as source_path,
  sheet.source_sheet,
  lineage.source_row,
  lineage.source_column,
  lineage.cell_ref,
  lineage.raw_text,
  case when lineage.value_is_raw then lineage.raw_text else lineage.value_text end as value_text,
  kind.rule,
  kind.certainty
from etl.lineage as lineage
inner join kind on kind.kind_id = lineage.kind_id
inner join etl.source_file as source_file
  on source_file.source_file_id = lineage.source_file_id
inner join sheet
  on sheet.programme_id = lineage.programme_id
  and sheet.edition_fiscal_year = lineage.edition_fiscal_year;
