--! grain: one row per figure and pair of editions that state it differently | 2つの評価年度版で異なる数値ごとに1行
-- An edition is compared with the edition before it that states the same figure.
create view restatements as
with statement as (
  select municipality_code, programme_id, fiscal_year, cast(null as bigint) as indicator_id,
    0 as no, 'budget_yen' as measure, edition_fiscal_year, phase,
    cast(budget_yen as double precision) as stated_value
  from fact_cost
  union all
  select municipality_code, programme_id, fiscal_year, null, 0, 'settlement_yen',
    edition_fiscal_year, phase, cast(settlement_yen as double precision)
  from fact_cost
  union all
  select municipality_code, programme_id, fiscal_year, null, 0, 'personnel_cost_yen',
    edition_fiscal_year, phase, cast(personnel_cost_yen as double precision)
  from fact_cost
  union all
  select municipality_code, programme_id, fiscal_year, indicator_id, indicator_no,
    'target_value', edition_fiscal_year, null, target_value
  from fact_indicator_result
  union all
  select municipality_code, programme_id, fiscal_year, indicator_id, indicator_no,
    'actual_value', edition_fiscal_year, null, actual_value
  from fact_indicator_result
),

compared as (
  select
    statement.*,
    lag(edition_fiscal_year) over earlier as earlier_edition_fiscal_year,
    lag(stated_value) over earlier as earlier_value,
    lag(phase) over earlier as earlier_phase,
    lag(no) over earlier as earlier_no
  from statement
  where stated_value is not null
  window earlier as (
    partition by programme_id, indicator_id, fiscal_year, measure order by edition_fiscal_year
  )
)

select
  compared.municipality_code,
  compared.programme_id,
  programme.programme_name,
  programme.department_name,
  compared.fiscal_year,
  compared.measure,
  compared.indicator_id,
  indicator.indicator_name,
  compared.earlier_edition_fiscal_year,
  compared.edition_fiscal_year as later_edition_fiscal_year,
  compared.earlier_value,
  compared.stated_value as later_value,
  cast(cast(compared.stated_value - compared.earlier_value as decimal(30, 6)) as double precision)
    as difference,
  case
    when compared.earlier_phase = 'estimated' and compared.phase = 'settled'
      and compared.measure = 'settlement_yen' then 'estimate_settled'
    else 'restated'
  end as restatement_kind,
  earlier_cell.source_path as earlier_source_path,
  earlier_cell.cell_ref as earlier_cell_ref,
  later_cell.source_path as later_source_path,
  later_cell.cell_ref as later_cell_ref
from compared
inner join dim_programme as programme
  on programme.programme_id = compared.programme_id and programme.is_current
left join dim_indicator as indicator on indicator.indicator_id = compared.indicator_id
left join cell_lineage as earlier_cell
  on earlier_cell.programme_id = compared.programme_id
  and earlier_cell.edition_fiscal_year = compared.earlier_edition_fiscal_year
  and earlier_cell.fiscal_year = compared.fiscal_year
  and earlier_cell.no = compared.earlier_no
  and earlier_cell.field = compared.measure
left join cell_lineage as later_cell
  on later_cell.programme_id = compared.programme_id
  and later_cell.edition_fiscal_year = compared.edition_fiscal_year
  and later_cell.fiscal_year = compared.fiscal_year
  and later_cell.no = compared.no
  and later_cell.field = compared.measure
where compared.earlier_value <> compared.stated_value;
