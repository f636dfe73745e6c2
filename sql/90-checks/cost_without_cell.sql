--! warning: every stated amount of money can be traced to a cell
with amount as (
  select programme_id, edition_fiscal_year, fiscal_year, 'budget_yen' as field
  from fact_cost
  where budget_yen is not null
  union all
  select programme_id, edition_fiscal_year, fiscal_year, 'settlement_yen'
  from fact_cost
  where settlement_yen is not null
  union all
  select programme_id, edition_fiscal_year, fiscal_year, 'personnel_cost_yen'
  from fact_cost
  where personnel_cost_yen is not null
),

traced as (
  select lineage.programme_id, lineage.edition_fiscal_year, lineage.fiscal_year, kind.field
  from etl.lineage as lineage
  inner join etl.lineage_kind as kind on kind.kind_id = lineage.kind_id
  where kind.field in ('budget_yen', 'settlement_yen', 'personnel_cost_yen')
)

select amount.programme_id, amount.edition_fiscal_year, amount.fiscal_year, amount.field
from amount
left join traced
  on traced.programme_id = amount.programme_id
  and traced.edition_fiscal_year = amount.edition_fiscal_year
  and traced.fiscal_year = amount.fiscal_year
  and traced.field = amount.field
where traced.programme_id is null;
