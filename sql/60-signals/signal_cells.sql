--! grain: one row per signal and cell that it rests on | 気づきとその根拠となるセルごとに1行
create view signal_cells as
with signal as (
  select * from claim_conflicts
  union all
  select * from watch_list
),

named_field as (
  select named.fields, kind.field
  from (select distinct fields from signal) as named
  inner join (select distinct field from etl.lineage_kind) as kind
    on position(',' || kind.field || ',' in ',' || named.fields || ',') > 0
),

signal_field as (
  select signal.*, named_field.field
  from signal
  inner join named_field on named_field.fields = signal.fields
),

signal_edition as (
  select signal_field.*, edition_fiscal_year as cell_edition_fiscal_year
  from signal_field
  union all
  select signal_field.*, compared_fiscal_year
  from signal_field
  where rule = 'text_copied_from_last_year'
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
  and cell.field = signal.field
where (cell.fiscal_year is null
    or (signal.cell_edition_fiscal_year = signal.edition_fiscal_year
      and cell.fiscal_year in (signal.fiscal_year, signal.compared_fiscal_year)))
  and (cell.no = 0 or signal.indicator_no is null or cell.no = signal.indicator_no);
