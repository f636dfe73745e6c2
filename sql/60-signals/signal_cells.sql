--! grain: one row per signal and cell that it rests on | 気づきとその根拠となるセルごとに1行
-- The cells are looked for where they are kept: to describe every cell first, and then to choose, takes far longer.
create view signal_cells as
with signal as (
  select * from claim_conflicts
  union all
  select * from watch_list
),

looked_at as (
  select
    signal.*,
    case when year.is_before then compared_fiscal_year else edition_fiscal_year end
      as cell_edition_fiscal_year
  from signal
  inner join (select false as is_before union all select true) as year
    on not year.is_before or signal.rule = 'text_copied_from_last_year'
),

-- A rule names four fields at most.
named as (
  select looked_at.*, split_part(fields, ',', place.no) as field
  from looked_at
  inner join (values (1), (2), (3), (4)) as place (no) on split_part(fields, ',', place.no) <> ''
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
  lineage.fiscal_year,
  kind.field,
  source_file.path as source_path,
  evaluation.source_sheet,
  lineage.cell_ref,
  lineage.raw_text,
  case when lineage.value_is_raw then lineage.raw_text else lineage.value_text end as value_text
from named as signal
inner join etl.lineage as lineage
  on lineage.programme_id = signal.programme_id
  and lineage.edition_fiscal_year = signal.cell_edition_fiscal_year
inner join etl.lineage_kind as kind
  on kind.kind_id = lineage.kind_id
  and kind.field = signal.field
inner join fact_evaluation as evaluation
  on evaluation.programme_id = lineage.programme_id
  and evaluation.edition_fiscal_year = lineage.edition_fiscal_year
inner join etl.source_file as source_file
  on source_file.source_file_id = evaluation.source_file_id
where (lineage.fiscal_year is null
    or (signal.cell_edition_fiscal_year = signal.edition_fiscal_year
      and lineage.fiscal_year in (signal.fiscal_year, signal.compared_fiscal_year)))
  and (lineage.no = 0 or signal.indicator_no is null or lineage.no = signal.indicator_no);
