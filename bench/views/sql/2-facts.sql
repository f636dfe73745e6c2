-- What the sheets state: one amount in ten differs from what the edition before stated; one result in fifty is pending.
insert into etl.source_file by name
select source_file_id, any_value(municipality_code) as municipality_code,
  any_value(municipality_code) || '/' || cast(any_value(edition) as varchar) || '.txt' as path,
  repeat('0', 64) as sha256, 1000 as bytes, 'tsv' as format, 'utf-8' as encoding, any_value(edition) as edition,
  'bench' as form, '正規職員' as personnel_basis, true as asks_outcomes, count(*) as blocks, count(*) as blocks_loaded, 0 as blocks_duplicate,
  100 * count(*) as cells_all, 60 * count(*) as cells_used, 35 * count(*) as cells_labels, 4 * count(*) as cells_duplicates,
  count(*) as cells_unexplained
from sheet
group by source_file_id;

insert into fact_evaluation by name
select
  municipality_code, programme_id, programme_key, department_id, policy_id,
  edition as edition_fiscal_year, edition as evaluated_fiscal_year, source_file_id, source_row,
  case pick('rank', n, 0, 4) when 0 then '最優先' when 1 then '重要' when 2 then '優先' end as implementation_rank,
  '一般会計' as account_name, '自治事務' as affairs_types, '特になし' as legal_basis,
  words('purpose', n, 0) as purpose, '平成' || cast(10 + pick('since', n, 0, 20) as varchar) || '年度～' as period_raw,
  1998 + pick('since', n, 0, 20) as started_fiscal_year,
  case when chance('rating', n, edition) < 0.3 then 'A' when chance('rating', n, edition) < 0.85 then 'B'
    when chance('rating', n, edition) < 0.98 then 'C' else '縮小' end as rating,
  words('reason', n, edition) as rating_reason,
  words('improvement', n, case when chance('copied', n, edition) < 0.05 then 0 else edition end) as improvement,
  case when chance('same', n, edition) < 0.02 then words('reason', n, edition) else words('challenge', n, edition) end as challenge,
  case when chance('claim', n, edition) < 0.6 then '目標達成' when chance('claim', n, edition) < 0.7 then '概ね目標達成'
    else words('unmet', n, edition) end as unmet_reason,
  '課長' as evaluator_title, '試験' as evaluator_name
from sheet
order by municipality_code, edition, programme_id;

insert into fact_cost by name
with stated as (
  select sheet.*, edition + step.years as fiscal_year,
    case when step.years = 0 then 'estimated' else 'settled' end as phase,
    size_yen * (0.8 + 0.4 * chance('year', n, edition + step.years)) as base,
    case when step.years = -1 and chance('restated', n, edition) < 0.1 then 1.01 else 1 end as factor,
    round(0.1 + 3 * chance('fte', n, edition + step.years), 2) as fte
  from sheet
  cross join (values (-1), (0)) as step (years)
)

select municipality_code, programme_id, programme_key, department_id, policy_id,
  edition as edition_fiscal_year, fiscal_year, phase,
  cast(round(base / 1000) * 1000 as bigint) as budget_yen,
  cast(round(base * factor * 0.93 / 1000) * 1000 as bigint) as settlement_yen,
  cast(round(fte * (8000 + fiscal_year % 10 * 31)) * 1000 as bigint)
  + case when chance('odd', n, edition) < 0.005 then 37000 else 0 end as personnel_cost_yen,
  fte as regular_staff_fte,
  0.0 as other_staff_fte,
  cast(round(base * factor * 0.5 / 1000) * 1000 as bigint) as general_fund_yen,
  source_file_id
from stated
order by municipality_code, edition, programme_id, fiscal_year;

insert into fact_indicator_definition by name
select sheet.municipality_code, sheet.programme_id, programme_key, edition as edition_fiscal_year, indicator_id,
  indicator_no, '取組' || cast(indicator_id % 1000 as varchar) || 'の件数' as indicator_name,
  words('basis', sheet.n, 0) as target_basis, unit, source_file_id
from sheet
inner join indicator on indicator.n = sheet.n
order by sheet.municipality_code, edition, sheet.programme_id, indicator_no;

insert into fact_indicator_result by name
with stated as (
  select sheet.municipality_code, sheet.programme_id, sheet.programme_key, sheet.edition, sheet.source_file_id, sheet.n,
    indicator_id, indicator_no, unit, edition + step.years as fiscal_year,
    round(level * (1 + (edition + step.years - $newest) / 100.0), 1) as target,
    round(level * (0.7 + 0.6 * chance('result', indicator_id, edition + step.years)), 1) as actual,
    step.years = 1 as is_due_later,
    step.years = 0 and chance('pending', indicator_id, edition) < 0.02 as is_pending
  from sheet
  inner join indicator on indicator.n = sheet.n
  cross join (values (-1), (0), (1)) as step (years)
)

select municipality_code, programme_id, programme_key, edition as edition_fiscal_year, indicator_id, indicator_no, fiscal_year,
  cast(target as varchar) || unit as target_raw, cast(target as double) as target_value, 'value' as target_value_status,
  unit as target_unit,
  case when is_due_later then null when is_pending then '集計中' else cast(actual as varchar) || unit end as actual_raw,
  case when not is_due_later and not is_pending then cast(actual as double) end as actual_value,
  case when is_due_later then 'blank' when is_pending then 'text' else 'value' end as actual_value_status,
  case when is_pending then 'pending' end as actual_value_detail,
  unit as actual_unit, source_file_id
from stated
order by municipality_code, edition, programme_id, indicator_no, fiscal_year;

insert into fact_activity_result by name
select municipality_code, programme_id, programme_key, edition as edition_fiscal_year,
  cast(no.range as integer) as activity_no, edition as fiscal_year,
  '活動' || cast(no.range as varchar) || 'の回数' as item_name,
  cast(pick('activity', n, edition, 90) as varchar) || '回' as result_raw,
  cast(pick('activity', n, edition, 90) as double) as result_value, 'value' as result_value_status, '回' as result_unit,
  source_file_id
from sheet
cross join range(1, 4) as no
order by municipality_code, edition, programme_id, activity_no;

insert into bridge_programme_sdg by name
select municipality_code, programme_id, programme_key, edition as edition_fiscal_year,
  1 + n % 17 as goal_no, source_file_id
from sheet
order by municipality_code, edition, programme_id;
