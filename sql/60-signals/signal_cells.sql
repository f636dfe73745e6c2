--! grain: one row per signal and cell that it rests on | 気づきとその根拠となるセルごとに1行
-- What a signal says of its own sheet stands there; figures that several editions state stand in the edition that is in force.
-- The cells are looked for where they are kept: to describe every cell first, and then to choose, takes far longer.
create view signal_cells as
with signal as (
  select * from claim_conflicts
  union all
  select * from watch_list
),

-- A rule names four fields at most.
named as (
  select signal.*,
    split_part(fields, ',', place.no) as field,
    regexp_matches(split_part(fields, ',', place.no), '_(yen|fte|value)$') as is_yearly
  from signal
  inner join (values (1), (2), (3), (4)) as place (no) on split_part(fields, ',', place.no) <> ''
),

-- A year of 0 stands for what is printed of no year.
dated as (
  select named.*,
    case when not is_yearly then 0 when is_before then compared_fiscal_year else fiscal_year end as figure_year,
    case when is_before and not is_yearly then compared_fiscal_year else edition_fiscal_year end as own_edition,
    case when rule in ('missed_years_running', 'target_lowered_then_met', 'cost_up_result_worse',
      'cost_down_result_better', 'reduced_yet_grown') then field end as figure_field,
    case when field = 'settlement_yen' then 0 else indicator_id end as figure_indicator_id
  from named
  cross join (select false as is_before union all select true) as year
  where is_yearly or not is_before or rule = 'text_copied_from_last_year'
),

in_force as (
  select programme_id, 0 as indicator_id, fiscal_year, 'settlement_yen' as field,
    max(edition_fiscal_year) as edition_fiscal_year, 0 as no
  from fact_cost
  where settlement_yen is not null
  group by programme_id, fiscal_year
  union all
  select programme_id, indicator_id, fiscal_year, figure.field, edition_fiscal_year, indicator_no
  from newest_indicator_results
  cross join (values ('target_value'), ('actual_value')) as figure (field)
),

looked_at as (
  select dated.*,
    coalesce(in_force.edition_fiscal_year, own_edition) as cell_edition_fiscal_year,
    coalesce(in_force.no, indicator_no) as cell_no
  from dated
  left join in_force
    on in_force.programme_id = dated.programme_id
    and in_force.field = dated.figure_field
    and in_force.fiscal_year = dated.figure_year
    and in_force.indicator_id = dated.figure_indicator_id
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
from looked_at as signal
inner join etl.lineage as lineage
  on lineage.programme_id = signal.programme_id
  and lineage.edition_fiscal_year = signal.cell_edition_fiscal_year
inner join etl.lineage_kind as kind
  on kind.kind_id = lineage.kind_id and kind.field = signal.field
inner join fact_evaluation as evaluation
  on evaluation.programme_id = lineage.programme_id and evaluation.edition_fiscal_year = lineage.edition_fiscal_year
inner join etl.source_file as source_file on source_file.source_file_id = evaluation.source_file_id
where coalesce(lineage.fiscal_year, 0) = signal.figure_year
  and (lineage.no = 0 or signal.cell_no is null or lineage.no = signal.cell_no);
