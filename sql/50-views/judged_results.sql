--! grain: one row per programme, edition, indicator and fiscal year | 事務事業×評価年度版×指標×対象年度ごとに1行
-- In a planned year, what stands in a result's place is a plan: the phase of the year's costs tells it.
-- Units of another scale (one ends as the other: 千人, 人) are not compared, nor is what is measured with what is measured or
-- counted otherwise (% and 人, ㎡ and ha; 円 and 円/人 are). A value without a unit has that of its indicator.
-- An indicator of unknown direction counts as better the higher it is only where the sheet's own words agree: that all was
-- reached, or, of a sheet with no other indicator, that it was not. A ratio stands beside a verdict only, and is of something
-- above zero. Who stands at an open bound (90件未満) has missed it: a ratio of 1 would say reached.
create view judged_results as
with stated as (
  select
    result.*,
    programme.programme_name,
    programme.department_name,
    indicator.indicator_kind,
    indicator.direction,
    definition.indicator_name,
    definition.target_basis,
    coalesce(result.actual_unit, result.target_unit, definition.unit) as unit,
    cost.phase,
    regexp_replace(coalesce(result.target_unit, definition.unit), '/.*', '') as unit_of_target,
    regexp_replace(coalesce(result.actual_unit, definition.unit), '/.*', '') as unit_of_actual,
    case when result.actual_value = result.target_value
      then regexp_matches(result.target_raw, '(未満|超)([(（].*)?$') end as is_at_open_bound,
    case when claim.claimed_status = '達成' or (claim.outcome_indicators = 1 and indicator_kind = 'outcome')
      then claim.claimed_status end as claimed_status
  from fact_indicator_result as result
  inner join dim_programme as programme on programme.programme_key = result.programme_key
  inner join dim_indicator as indicator on indicator.indicator_id = result.indicator_id
  inner join fact_indicator_definition as definition on definition.indicator_id = result.indicator_id
    and definition.programme_id = result.programme_id and definition.edition_fiscal_year = result.edition_fiscal_year
  left join fact_cost as cost
    on cost.programme_id = result.programme_id and cost.edition_fiscal_year = result.edition_fiscal_year
    and cost.fiscal_year = result.fiscal_year
  left join sheet_claims as claim
    on claim.programme_id = result.programme_id and claim.edition_fiscal_year = result.edition_fiscal_year
    and claim.evaluated_fiscal_year = result.fiscal_year
),

compared as (
  select
    stated.*,
    unit_of_target <> unit_of_actual
    and (right(unit_of_target, length(unit_of_actual)) = right(unit_of_actual, length(unit_of_target))
      or regexp_matches(unit_of_target || ' ' || unit_of_actual,
        '(^| )([%‰分㎡㎢㎥]|時間|[百千万億]*円|k?g|kWh)( |$)')) as is_incomparable
  from stated
)

select
  municipality_code, edition_fiscal_year,
  programme_id, programme_name, department_name,
  fiscal_year, phase,
  indicator_id, indicator_kind, indicator_no, indicator_name,
  target_basis, unit, direction,
  target_raw, target_value, target_unit,
  actual_raw, actual_value, actual_value_detail,
  cast(round(
    case
      when phase = 'planned' or fiscal_year > edition_fiscal_year or is_incomparable or is_at_open_bound then null
      when direction = 'lower' then cast(target_value as decimal(30, 6)) / nullif(greatest(actual_value, 0), 0)
      when direction <> 'unknown' or (actual_value >= target_value and claimed_status <> '未達成')
        or (actual_value < target_value and claimed_status <> '達成')
        then cast(actual_value as decimal(30, 6)) / nullif(greatest(target_value, 0), 0)
    end, 6
  ) as double precision) as achievement_ratio,
  case
    when fiscal_year > edition_fiscal_year then 'not_due'
    when target_value_status = 'lost' then 'lost'
    when target_value_status in ('blank', 'dash') or target_value_detail = 'not_set' then 'no_target'
    when target_value_status = 'text' then 'not_numeric'
    when phase = 'planned' then 'not_due'
    when actual_value_status = 'lost' then 'lost'
    when actual_value_status in ('blank', 'dash') then 'no_actual'
    when actual_value_status = 'text' then 'not_numeric'
    when is_incomparable then 'undecidable'
    when is_at_open_bound then 'unmet'
    when direction = 'lower' and actual_value <= target_value then 'met'
    when direction = 'keep' and actual_value = target_value then 'met'
    when direction = 'higher' and actual_value >= target_value then 'met'
    when direction = 'unknown' and actual_value >= target_value
      then case when claimed_status in ('達成', '概ね達成') then 'met' else 'undecidable' end
    when direction = 'unknown' and coalesce(claimed_status, '達成') = '達成' then 'undecidable'
    else 'unmet'
  end as target_status
from compared;
