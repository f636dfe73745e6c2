--! grain: one row per personnel cost that no staff share times the rate of its year explains | 1人当たりの額に従事人数を掛けても説明できない人件費ごとに1行
-- How was the cost computed? A printed share has to explain it; where none is printed, any of two decimals may.
create view signal_personnel_cost_without_rate as
select
  line.municipality_code,
  line.edition_fiscal_year,
  line.programme_id,
  line.programme_name,
  line.department_name,
  line.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  cast(null as bigint) as indicator_id,
  cast(null as integer) as indicator_no,
  cast(null as varchar) as indicator_name,
  'personnel_cost_without_rate' as rule,
  'question' as severity,
  printf('人件費%,d円は、', line.personnel_cost_yen)
  || printf('この年度の1人当たり%,d円', cast(round(rate.yen_per_fte) as bigint))
  || coalesce(
    'に正規職員' || cast(cast(line.regular_staff_fte as decimal(18, 2)) as varchar) || '人を掛けた額と合いません。',
    'のどの従事人数(0.01人単位)にも合いません。'
  )
  || 'どのように算出しましたか。' as question,
  cast(line.personnel_cost_yen as double precision) as observed_value,
  cast(round(rate.yen_per_fte) as double precision) as compared_value,
  cast(null as varchar) as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'personnel_cost_yen,regular_staff_fte' as fields
from cost_lines as line
inner join personnel_rates as rate
  on rate.municipality_code = line.municipality_code
  and rate.edition_fiscal_year = line.edition_fiscal_year
  and rate.fiscal_year = line.fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'personnel_cost_without_rate'
where line.personnel_cost_yen > 0
  and coalesce(line.other_staff_fte, 0) = 0
  and coalesce(line.special_staff_fte, 0) = 0
  and abs(
    line.personnel_cost_yen - rate.yen_per_fte
    * coalesce(line.regular_staff_fte, round(line.personnel_cost_yen / rate.yen_per_fte * 100) / 100)
  ) > threshold.threshold_value * (1 + line.personnel_cost_yen / rate.yen_per_fte);
