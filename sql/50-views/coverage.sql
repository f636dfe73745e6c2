--! grain: one row per municipality and edition | 自治体×評価年度版ごとに1行
-- Sums are left open where they would mix plan and actual, or different personnel bases. Of a file with sheets of several
-- editions, cells and what could not be loaded count for the edition of most.
create view coverage as
with other_edition as (
  select
    evaluation.source_file_id,
    evaluation.municipality_code,
    evaluation.edition_fiscal_year,
    count(*) as sheets
  from fact_evaluation as evaluation
  inner join etl.source_file as source_file
    on source_file.source_file_id = evaluation.source_file_id
  where evaluation.edition_fiscal_year <> source_file.edition
  group by evaluation.source_file_id, evaluation.municipality_code, evaluation.edition_fiscal_year
),

file_part as (
  select
    source_file.municipality_code,
    source_file.edition as edition_fiscal_year,
    source_file.blocks - coalesce(other.sheets, 0) as blocks,
    source_file.blocks_loaded - coalesce(other.sheets, 0) as blocks_loaded,
    source_file.blocks_duplicate,
    source_file.cells_all,
    source_file.cells_used,
    source_file.cells_labels,
    source_file.cells_duplicates,
    source_file.cells_unexplained
  from etl.source_file as source_file
  left join (
    select source_file_id, sum(sheets) as sheets from other_edition group by source_file_id
  ) as other on other.source_file_id = source_file.source_file_id
  where source_file.edition is not null
  union all
  select municipality_code, edition_fiscal_year, sheets, sheets, 0, 0, 0, 0, 0, 0
  from other_edition
),

file_total as (
  select
    municipality_code,
    edition_fiscal_year,
    count(*) as files,
    sum(blocks) as blocks_found,
    sum(blocks_loaded) as blocks_loaded,
    sum(blocks_duplicate) as blocks_duplicate,
    sum(cells_all) as cells_all,
    sum(cells_used) as cells_used,
    sum(cells_labels) as cells_labels,
    sum(cells_duplicates) as cells_duplicates,
    sum(cells_unexplained) as cells_unexplained
  from file_part
  group by municipality_code, edition_fiscal_year
),

indicator_total as (
  select
    municipality_code,
    edition_fiscal_year,
    count(distinct indicator_id) as indicators_with_numeric_target
  from fact_indicator_result
  where target_value is not null
  group by municipality_code, edition_fiscal_year
),

cost_total as (
  select
    cost.municipality_code,
    cost.edition_fiscal_year,
    case
      when count(distinct case when cost.phase = 'planned' then 1 else 0 end) = 1
        then sum(case when cost.phase = 'planned' then cost.planned_yen else cost.settlement_yen end)
    end as cost_sum_yen,
    case
      when count(distinct coalesce(source_file.personnel_basis, '')) = 1
        then sum(cost.personnel_cost_yen)
    end as personnel_cost_sum_yen
  from fact_cost as cost
  inner join etl.source_file as source_file
    on source_file.source_file_id = cost.source_file_id
  where cost.fiscal_year = cost.edition_fiscal_year
  group by cost.municipality_code, cost.edition_fiscal_year
)

select
  file_total.municipality_code,
  file_total.edition_fiscal_year,
  file_total.files,
  cast(file_total.blocks_found as bigint) as blocks_found,
  cast(file_total.blocks_loaded as bigint) as blocks_loaded,
  cast(file_total.blocks_found - file_total.blocks_loaded - file_total.blocks_duplicate as bigint)
    as blocks_quarantined,
  cast(file_total.blocks_duplicate as bigint) as blocks_duplicate,
  cast(file_total.cells_all as bigint) as cells_all,
  cast(file_total.cells_used as bigint) as cells_used,
  cast(file_total.cells_labels as bigint) as cells_labels,
  cast(file_total.cells_duplicates as bigint) as cells_duplicates,
  cast(file_total.cells_unexplained as bigint) as cells_unexplained,
  coalesce(indicator_total.indicators_with_numeric_target, 0) as indicators_with_numeric_target,
  cast(cost_total.cost_sum_yen as bigint) as cost_sum_yen,
  cast(cost_total.personnel_cost_sum_yen as bigint) as personnel_cost_sum_yen
from file_total
left join indicator_total
  on indicator_total.municipality_code = file_total.municipality_code
  and indicator_total.edition_fiscal_year = file_total.edition_fiscal_year
left join cost_total
  on cost_total.municipality_code = file_total.municipality_code
  and cost_total.edition_fiscal_year = file_total.edition_fiscal_year;
