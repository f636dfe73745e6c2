--! warning: an edition holds at least half as many sheets as the edition before
with edition as (
  select municipality_code, edition_fiscal_year, count(*) as sheets
  from fact_evaluation
  group by municipality_code, edition_fiscal_year
)

select this.municipality_code, this.edition_fiscal_year, this.sheets, before.sheets as sheets_before
from edition as this
inner join edition as before
  on before.municipality_code = this.municipality_code
  and before.edition_fiscal_year = this.edition_fiscal_year - 1
where this.sheets * 2 < before.sheets;
