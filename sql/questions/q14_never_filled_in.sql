--! question: 「集計中」のまま埋まらなかった実績はどれか
-- What stands in a result's place in a planned year is a plan: it answers nothing. The result of the newest sheet's
-- own year may still come, unless the programme has ended.
select result.municipality_code, result.programme_name, result.department_name,
  result.edition_fiscal_year, result.fiscal_year, result.indicator_name, result.actual_raw
from indicator_results as result
where result.actual_value_detail = 'pending' and coalesce(result.phase, '') <> 'planned'
  and (
    exists (
      select 1 from fact_evaluation as newer
      where newer.programme_id = result.programme_id
        and newer.edition_fiscal_year > result.edition_fiscal_year
    )
    or result.programme_id in (select programme_id from ended_programmes)
    or result.fiscal_year < (
      select evaluated.evaluated_fiscal_year from evaluated_years as evaluated
      where evaluated.programme_id = result.programme_id
        and evaluated.edition_fiscal_year = result.edition_fiscal_year
    )
  )
  and not exists (
    select 1 from fact_indicator_result as later
    left join fact_cost as cost
      on cost.programme_id = later.programme_id and cost.edition_fiscal_year = later.edition_fiscal_year
      and cost.fiscal_year = later.fiscal_year
    where coalesce(cost.phase, '') <> 'planned'
      and later.programme_id = result.programme_id
      and later.indicator_id = result.indicator_id
      and later.fiscal_year = result.fiscal_year
      and (later.actual_value is not null
        or (later.edition_fiscal_year > result.edition_fiscal_year
          and later.actual_value_status in ('text', 'lost')
          and coalesce(later.actual_value_detail, '') <> 'pending'))
  )
order by result.fiscal_year, result.municipality_code, result.programme_name, result.programme_id,
  result.indicator_no, result.edition_fiscal_year, result.indicator_id;
