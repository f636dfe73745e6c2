--! grain: one row per personnel cost that no staff share times the rate of its year explains | 1人当たりの額に従事人数を掛けても説明できない人件費ごとに1行
-- The rate comes from the sheets that print cost and share, where they agree; a share has two decimals.
create view signal_personnel_cost_without_rate as
with printed as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    cast(personnel_cost_yen as double precision) as cost_yen,
    regular_staff_fte as fte,
    cast(personnel_cost_yen as double precision) / regular_staff_fte as ratio
  from cost_lines
  where regular_staff_fte > 0
    and personnel_cost_yen > 0
    and coalesce(other_staff_fte, 0) = 0
    and coalesce(special_staff_fte, 0) = 0
),

usual as (
  select
    municipality_code,
    edition_fiscal_year,
    fiscal_year,
    percentile_cont(0.5) within group (order by ratio) as ratio
  from printed
  group by municipality_code, edition_fiscal_year, fiscal_year
),

rate as (
  select
    printed.municipality_code,
    printed.edition_fiscal_year,
    printed.fiscal_year,
    sum(case when abs(printed.ratio / usual.ratio - 1) < 0.005 then cost_yen end)
    / sum(case when abs(printed.ratio / usual.ratio - 1) < 0.005 then fte end) as yen_per_fte
  from printed
  inner join usual
    on usual.municipality_code = printed.municipality_code
    and usual.edition_fiscal_year = printed.edition_fiscal_year
    and usual.fiscal_year = printed.fiscal_year
  group by printed.municipality_code, printed.edition_fiscal_year, printed.fiscal_year
  having count(*) >= 3
    and sum(case when abs(printed.ratio / usual.ratio - 1) < 0.005 then 1 else 0 end)
    >= 0.7 * count(*)
)

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
  '人件費' || cast(line.personnel_cost_yen as varchar) || '円は、この年度の1人当たり'
  || cast(cast(round(rate.yen_per_fte) as bigint) as varchar)
  || '円のどの従事人数(0.01人単位)にも合いません。どのように算出しましたか。' as question,
  cast(line.personnel_cost_yen as double precision) as observed_value,
  cast(round(rate.yen_per_fte) as double precision) as compared_value,
  cast(null as varchar) as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'personnel_cost_yen,regular_staff_fte' as fields
from cost_lines as line
inner join rate
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
