--! grain: one row per municipality and edition | 自治体×評価年度版ごとに1行
-- Sums are left open where they would mix plan and actual, or different personnel bases. Of a file with sheets of several
-- editions, cells and sheets that were not loaded count for the edition of most.
create view coverage as
with edition_file as (
  select municipality_code, edition as edition_fiscal_year, source_file_id, 0 as sheets
  from etl.source_file where edition is not null
  union all
  select municipality_code, edition_fiscal_year, source_file_id, count(*)
  from fact_evaluation group by municipality_code, edition_fiscal_year, source_file_id
),

file_total as (
  select
    part.municipality_code,
    part.edition_fiscal_year,
    count(distinct part.source_file_id) as files,
    sum(part.sheets) as loaded,
    sum(main.blocks - main.blocks_loaded) as left_out,
    sum(main.blocks_duplicate) as duplicate,
    sum(main.cells_all) as cells_all,
    sum(main.cells_used) as cells_used,
    sum(main.cells_labels) as cells_labels,
    sum(main.cells_duplicates) as cells_duplicates,
    sum(main.cells_unexplained) as cells_unexplained
  from edition_file as part
  left join etl.source_file as main
    on main.source_file_id = part.source_file_id
    and main.edition = part.edition_fiscal_year and part.sheets = 0
  group by part.municipality_code, part.edition_fiscal_year
),

indicator_total as (
  select municipality_code, edition_fiscal_year, count(distinct indicator_id) as with_target
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
  municipality_code,
  edition_fiscal_year,
  files,
  cast(loaded + coalesce(left_out, 0) as bigint) as blocks_found,
  cast(loaded as bigint) as blocks_loaded,
  cast(coalesce(left_out - duplicate, 0) as bigint) as blocks_quarantined,
  cast(coalesce(duplicate, 0) as bigint) as blocks_duplicate,
  cast(coalesce(cells_all, 0) as bigint) as cells_all,
  cast(coalesce(cells_used, 0) as bigint) as cells_used,
  cast(coalesce(cells_labels, 0) as bigint) as cells_labels,
  cast(coalesce(cells_duplicates, 0) as bigint) as cells_duplicates,
  cast(coalesce(cells_unexplained, 0) as bigint) as cells_unexplained,
  coalesce(with_target, 0) as indicators_with_numeric_target,
  cast(cost_sum_yen as bigint) as cost_sum_yen,
  cast(personnel_cost_sum_yen as bigint) as personnel_cost_sum_yen
from file_total
left join indicator_total using (municipality_code, edition_fiscal_year)
left join cost_total using (municipality_code, edition_fiscal_year);
