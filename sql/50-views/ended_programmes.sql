--! grain: one row per programme that its section's newer sheets no longer hold | 同じ節の新しい評価表に現れなくなった事務事業ごとに1行
-- Only an edition proves it of whose section every sheet could be read; departments stand for sections where none is printed. What
-- it proves is of the newest year of its costs.
create view ended_programmes as
with sheet as (
  select
    evaluation.municipality_code,
    evaluation.programme_id,
    evaluation.edition_fiscal_year,
    programme.programme_name,
    programme.department_name,
    programme.home_key,
    row_number() over (
      partition by evaluation.programme_id order by evaluation.edition_fiscal_year desc
    ) as recency
  from fact_evaluation as evaluation
  inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
),

missing as (
  select
    last_sheet.municipality_code,
    last_sheet.programme_id,
    last_sheet.programme_name,
    last_sheet.department_name,
    last_sheet.edition_fiscal_year as last_edition_fiscal_year,
    min(later.edition_fiscal_year) as missing_edition_fiscal_year
  from sheet as last_sheet
  inner join section_editions as later
    on later.municipality_code = last_sheet.municipality_code
    and later.home_key = last_sheet.home_key
    and later.edition_fiscal_year > last_sheet.edition_fiscal_year
  where last_sheet.recency = 1 and later.unread_sheets = 0
  group by
    last_sheet.municipality_code,
    last_sheet.programme_id,
    last_sheet.programme_name,
    last_sheet.department_name,
    last_sheet.edition_fiscal_year
),

newest_year as (
  select municipality_code, edition_fiscal_year, max(fiscal_year) as fiscal_year
  from fact_cost
  group by municipality_code, edition_fiscal_year
)

select
  missing.municipality_code,
  missing.programme_id,
  missing.programme_name,
  missing.department_name,
  missing.last_edition_fiscal_year,
  missing.missing_edition_fiscal_year,
  newest_year.fiscal_year as missing_fiscal_year
from missing
left join newest_year
  on newest_year.municipality_code = missing.municipality_code
  and newest_year.edition_fiscal_year = missing.missing_edition_fiscal_year
where not exists (
  select 1
  from etl.quarantined_sheet as quarantined
  where quarantined.programme_id = missing.programme_id
    and quarantined.edition_fiscal_year > missing.last_edition_fiscal_year
);
