--! grain: one row per programme and fiscal year | 事務事業×対象年度ごとに1行
-- Each year beside the year before; a programme that ended has one more line, without figures. Of years between, which no
-- loaded edition is about, nothing is said. A programme that follows others by a person's decision has its earlier years in them.
create view cost_year_pairs as
with year_line as (
  select newest_costs.*, false as is_ended
  from newest_costs
  union all
  select
    last_line.municipality_code,
    last_line.programme_id,
    last_line.programme_name,
    last_line.department_name,
    ended.missing_fiscal_year,
    ended.missing_edition_fiscal_year,
    null, null, null, null, null, null, null,
    last_line.personnel_basis,
    true
  from ended_programmes as ended
  inner join newest_costs as last_line on last_line.programme_id = ended.programme_id
  where last_line.fiscal_year < ended.missing_fiscal_year
    and not exists (select 1 from newest_costs as later
      where later.programme_id = ended.programme_id and later.fiscal_year > last_line.fiscal_year)
),

pair as (
  select
    this.municipality_code, this.programme_id, this.programme_name, this.department_name,
    this.fiscal_year, this.edition_fiscal_year,
    this.phase,
    this.settlement_is_estimate,
    this.budget_yen,
    this.settlement_yen,
    this.personnel_cost_yen,
    this.total_cost_yen,
    this.is_ended,
    coalesce(this.settlement_yen, this.planned_yen) as spending_yen,
    coalesce(before.settlement_yen, before.planned_yen) as previous_spending_yen,
    before.fiscal_year as previous_fiscal_year,
    before.phase as previous_phase,
    before.budget_yen as previous_budget_yen,
    before.settlement_yen as previous_settlement_yen,
    before.personnel_cost_yen as previous_personnel_cost_yen,
    before.total_cost_yen as previous_total_cost_yen,
    this.personnel_basis is not distinct from before.personnel_basis as is_same_basis,
    (this.phase = 'planned') = (before.phase = 'planned') as is_same_plan
  from year_line as this
  left join newest_costs as before
    on before.programme_id = this.programme_id and before.fiscal_year = this.fiscal_year - 1
),

covered_year as (
  select distinct pair.programme_id, pair.fiscal_year
  from pair
  inner join fact_evaluation as evaluation on evaluation.programme_id = pair.programme_id
  inner join (select distinct municipality_code, edition_fiscal_year, fiscal_year from fact_cost) as edition_year
    on edition_year.municipality_code = evaluation.municipality_code
    and edition_year.edition_fiscal_year = evaluation.edition_fiscal_year
    and edition_year.fiscal_year = pair.fiscal_year - 1
  where pair.previous_fiscal_year is null
)

select
  pair.*,
  start.started_fiscal_year,
  coalesce(first_stated.fiscal_year < pair.fiscal_year, false)
  or pair.programme_id in (
    select programme_id from etl.identity_decision
    where decision in ('split', 'merged') and previous_indicator_name is null and programme_id is not null
  ) as is_earlier_stated,
  pair.previous_fiscal_year is not null or covered.fiscal_year is not null as is_previous_covered
from pair
left join (
  select programme_id, max(started_fiscal_year) as started_fiscal_year
  from fact_evaluation
  group by programme_id
) as start on start.programme_id = pair.programme_id
left join (
  select programme_id, min(fiscal_year) as fiscal_year
  from newest_costs
  where coalesce(budget_yen, settlement_yen, planned_yen, personnel_cost_yen) is not null
  group by programme_id
) as first_stated on first_stated.programme_id = pair.programme_id
left join covered_year as covered
  on covered.programme_id = pair.programme_id and covered.fiscal_year = pair.fiscal_year;
