--! grain: one row per sheet marked for reduction whose spending grew the year after | 縮小・休止・廃止とされながら翌年度に決算額が増えた評価表ごとに1行
-- Why did the programme grow after it was marked to shrink? A choice that merely includes it (縮小・統合含む) marks nothing.
create view signal_reduced_yet_grown as
select
  marked.municipality_code,
  marked.edition_fiscal_year,
  marked.programme_id,
  marked.programme_name,
  marked.department_name,
  marked.fiscal_year,
  after.fiscal_year as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'reduced_yet_grown' as rule,
  'question' as severity,
  '「' || marked.rating || printf('」とされましたが、決算額は翌年度に%,d円', marked.settlement_yen)
  || case when marked.settlement_is_estimate then '(見込み)' else '' end || printf('から%,d円', after.settlement_yen)
  || case when after.settlement_is_estimate then '(見込み)' else '' end || 'に増えています。なぜですか。' as question,
  cast(after.settlement_yen as double precision) as observed_value,
  cast(marked.settlement_yen as double precision) as compared_value,
  marked.rating as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'rating,settlement_yen' as fields
from (
  select sheet.*, spent.fiscal_year, spent.settlement_yen, spent.settlement_is_estimate
  from programme_sheets as sheet
  inner join evaluated_years as evaluated
    on evaluated.programme_id = sheet.programme_id
    and evaluated.edition_fiscal_year = sheet.edition_fiscal_year
  inner join newest_costs as spent
    on spent.programme_id = sheet.programme_id
    and spent.fiscal_year = evaluated.evaluated_fiscal_year
  where (sheet.rating like '%縮小%' or sheet.rating like '%休止%' or sheet.rating like '%廃止%')
    and sheet.rating not like '%含%'
) as marked
inner join newest_costs as after
  on after.programme_id = marked.programme_id
  and after.fiscal_year = marked.fiscal_year + 1
inner join etl.signal_threshold as threshold on threshold.rule = 'reduced_yet_grown'
where after.settlement_yen > marked.settlement_yen * (1 + threshold.threshold_value);
