--! grain: one row per figure and pair of editions that state it differently | 2つの評価年度版で異なる数値ごとに1行
--! stored: municipality_code, programme_id, fiscal_year, measure, indicator_id, item_name, later_edition_fiscal_year
-- An edition is compared with the edition before it that states the same figure; where both stand in their files is told.
create view restatements as
with cell as (
  select programme_id, edition_fiscal_year, fiscal_year, no, field, source_path, source_sheet, cell_ref
  from cell_lineage
  where table_name in ('fact_cost', 'fact_indicator_result', 'fact_activity_result')
)

select
  figure.municipality_code,
  figure.programme_id,
  programme.programme_name,
  programme.department_name,
  figure.fiscal_year,
  figure.measure,
  figure.indicator_id,
  indicator.indicator_name,
  figure.item_name,
  figure.earlier_edition_fiscal_year,
  figure.edition_fiscal_year as later_edition_fiscal_year,
  figure.earlier_value,
  figure.stated_value as later_value,
  cast(cast(figure.stated_value - figure.earlier_value as decimal(30, 6)) as double precision)
    as difference,
  case
    when figure.earlier_phase = 'estimated' and figure.phase = 'settled'
      and figure.measure in ('settlement_yen', 'national_subsidy_yen', 'prefectural_subsidy_yen',
        'local_bond_yen', 'other_funding_yen', 'general_fund_yen') then 'estimate_settled'
    else 'restated'
  end as restatement_kind,
  earlier_cell.source_path as earlier_source_path,
  earlier_cell.source_sheet as earlier_source_sheet,
  earlier_cell.cell_ref as earlier_cell_ref,
  later_cell.source_path as later_source_path,
  later_cell.source_sheet as later_source_sheet,
  later_cell.cell_ref as later_cell_ref
from compared_figures as figure
inner join dim_programme as programme
  on programme.programme_id = figure.programme_id and programme.is_current
left join dim_indicator as indicator on indicator.indicator_id = figure.indicator_id
left join cell as earlier_cell
  on earlier_cell.programme_id = figure.programme_id
  and earlier_cell.edition_fiscal_year = figure.earlier_edition_fiscal_year
  and earlier_cell.fiscal_year = figure.fiscal_year
  and earlier_cell.no = figure.earlier_no
  and earlier_cell.field = figure.measure
left join cell as later_cell
  on later_cell.programme_id = figure.programme_id
  and later_cell.edition_fiscal_year = figure.edition_fiscal_year
  and later_cell.fiscal_year = figure.fiscal_year
  and later_cell.no = figure.no
  and later_cell.field = figure.measure;
