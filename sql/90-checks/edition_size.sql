--! warning: an edition holds at least half as many sheets as the edition before
select this.municipality_code, this.edition_fiscal_year, this.sheets, before.sheets as sheets_before
from (
  select municipality_code, edition_fiscal_year, count(*) as sheets
  from fact_evaluation
  group by municipality_code, edition_fiscal_year
) as this
inner join (
  select municipality_code, edition_fiscal_year, count(*) as sheets
  from fact_evaluation
  group by municipality_code, edition_fiscal_year
) as before
  on before.municipality_code = this.municipality_code
  and before.edition_fiscal_year = this.edition_fiscal_year - 1
where this.sheets * 2 < before.sheets;
