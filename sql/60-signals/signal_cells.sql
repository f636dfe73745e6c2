--! grain: one row per signal and cell that it rests on | 気づきとその根拠となるセルごとに1行
create view signal_cells as
with signal as (
  select * from claim_conflicts
  union all
  select * from watch_list
),

signal_edition as (
  select
    signal.*,
    case looked.years when 1 then edition_fiscal_year else compared_fiscal_year end
      as cell_edition_fiscal_year
  from signal
  inner join (select 1 as years union all select 2) as looked
    on looked.years = 1 or signal.rule = 'text_copied_from_last_year'
)

select
  signal.municipality_code,
  signal.edition_fiscal_year,
  signal.programme_id,
  signal.programme_name,
  signal.department_name,
  signal.rule,
  signal.indicator_id,
  signal.cell_edition_fiscal_year,
  cell.fiscal_year,
  cell.field,
  cell.source_path,
  cell.source_sheet,
  cell.cell_ref,
  cell.raw_text,
  cell.value_text
from signal_edition as signal
inner join cell_lineage as cell
  on cell.programme_id = signal.programme_id
  and cell.edition_fiscal_year = signal.cell_edition_fiscal_year
  and position(',' || cell.field || ',' in ',' || signal.fields || ',') > 0
where (cell.fiscal_year is null
    or (signal.cell_edition_fiscal_year = signal.edition_fiscal_year
      and cell.fiscal_year in (signal.fiscal_year, signal.compared_fiscal_year)))
  and (cell.no = 0 or signal.indicator_no is null or cell.no = signal.indicator_no);
