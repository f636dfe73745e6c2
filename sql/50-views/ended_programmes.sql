--! grain: one row per programme that its section's newer sheets no longer hold | 同じ節の新しい評価表に現れなくなった事務事業ごとに1行
create view ended_programmes as
with sheet as (
  select
    evaluation.municipality_code,
    evaluation.programme_id,
    evaluation.edition_fiscal_year,
    programme.programme_name,
    programme.department_name,
    coalesce(programme.chapter, '') || '/' || coalesce(programme.section, '') as section_key
  from fact_evaluation as evaluation
  inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
),

ranked as (
  select
    sheet.*,
    row_number() over (
      partition by programme_id order by edition_fiscal_year desc
    ) as recency
  from sheet
),

missing as (
  select
    last_sheet.municipality_code,
    last_sheet.programme_id,
    last_sheet.programme_name,
    last_sheet.department_name,
    last_sheet.edition_fiscal_year as last_edition_fiscal_year,
    min(later.edition_fiscal_year) as missing_edition_fiscal_year
  from ranked as last_sheet
  inner join sheet as later
    on later.municipality_code = last_sheet.municipality_code
    and later.section_key = last_sheet.section_key
    and later.edition_fiscal_year > last_sheet.edition_fiscal_year
  where last_sheet.recency = 1
  group by
    last_sheet.municipality_code,
    last_sheet.programme_id,
    last_sheet.programme_name,
    last_sheet.department_name,
    last_sheet.edition_fiscal_year
)

select
  municipality_code,
  programme_id,
  programme_name,
  department_name,
  last_edition_fiscal_year,
  missing_edition_fiscal_year
from missing
where not exists (
  select 1
  from etl.quarantined_sheet as quarantined
  where quarantined.programme_id = missing.programme_id
    and quarantined.edition_fiscal_year > missing.last_edition_fiscal_year
);
