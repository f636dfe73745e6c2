--! warning: an amount is within a hundred times that of the year before, as a slip of the unit is not
select
  this.municipality_code,
  this.programme_id,
  this.edition_fiscal_year,
  this.fiscal_year,
  this.settlement_yen,
  before.settlement_yen as settlement_yen_before
from fact_cost as this
inner join fact_cost as before
  on before.programme_id = this.programme_id
  and before.edition_fiscal_year = this.edition_fiscal_year
  and before.fiscal_year = this.fiscal_year - 1
where this.settlement_yen > before.settlement_yen * 100 and before.settlement_yen >= 100000
  or before.settlement_yen > this.settlement_yen * 100 and this.settlement_yen >= 1000;
