--! question: 一般財源はいくらか。総コストが変わらないのに一般財源の割合が増えているのはどれか
-- A year and the year before come from one sheet, the newest that states the year. A plan shifts against a plan alone.
with share as (
  select municipality_code, programme_id, programme_name, edition_fiscal_year, fiscal_year, phase,
    general_fund_yen, total_cost_yen,
    cast(general_fund_yen as double precision)
    / nullif(greatest(coalesce(settlement_yen, planned_yen), 0), 0) as general_fund_ratio,
    max(edition_fiscal_year) over (partition by programme_id, fiscal_year) as newest_edition
  from cost_lines
  where general_fund_yen is not null
)

select this.municipality_code, this.programme_name, this.edition_fiscal_year, this.fiscal_year,
  this.phase, this.general_fund_yen, this.general_fund_ratio,
  before.general_fund_ratio as previous_ratio,
  this.total_cost_yen, before.total_cost_yen as previous_total_cost_yen,
  case when (this.phase = 'planned') = (before.phase = 'planned')
    then this.general_fund_ratio > before.general_fund_ratio
      and abs(this.total_cost_yen - before.total_cost_yen) <= before.total_cost_yen * 0.05
  end as is_shifting
from share as this
left join share as before
  on before.programme_id = this.programme_id
  and before.edition_fiscal_year = this.edition_fiscal_year
  and before.fiscal_year = this.fiscal_year - 1
where this.edition_fiscal_year = this.newest_edition
order by is_shifting desc nulls last, this.general_fund_yen desc, this.programme_id, this.fiscal_year;
