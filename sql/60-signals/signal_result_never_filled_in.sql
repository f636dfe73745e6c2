--! grain: one row per indicator and fiscal year whose result was to follow and never came | 集計中のまま記載されなかった実績ごとに1行
-- What became of the result that was still being counted? Words (中止) answer too, and a value that was lost may have; so does
-- one that an older edition printed, but for a plan. Of several editions that wait for it the first asks.
create view signal_result_never_filled_in as
select
  result.municipality_code,
  result.edition_fiscal_year,
  result.programme_id,
  result.programme_name,
  result.department_name,
  result.fiscal_year,
  cast(null as integer) as compared_fiscal_year,
  result.indicator_id,
  result.indicator_no,
  result.indicator_name,
  'result_never_filled_in' as rule,
  'question' as severity,
  '「' || coalesce(result.indicator_name, '指標') || '」の実績は「' || result.actual_raw
  || '」のまま、後の年度版でも示されていません。実績はどうなりましたか。' as question,
  cast(count_later.editions as double precision) as observed_value,
  threshold.threshold_value as compared_value,
  result.actual_raw as observed_text,
  cast(null as varchar) as compared_text,
  threshold.threshold_value,
  'actual_value' as fields
from indicator_results as result
inner join (
  select earlier.programme_id, earlier.edition_fiscal_year, count(*) as editions
  from fact_evaluation as earlier
  inner join fact_evaluation as later
    on later.programme_id = earlier.programme_id
    and later.edition_fiscal_year > earlier.edition_fiscal_year
  group by earlier.programme_id, earlier.edition_fiscal_year
) as count_later
  on count_later.programme_id = result.programme_id
  and count_later.edition_fiscal_year = result.edition_fiscal_year
inner join etl.signal_threshold as threshold on threshold.rule = 'result_never_filled_in'
where result.actual_value_detail = 'pending'
  and result.fiscal_year <= result.edition_fiscal_year and coalesce(result.phase, '') <> 'planned'
  and count_later.editions >= threshold.threshold_value
  and not exists (
    select 1
    from fact_indicator_result as other
    left join fact_cost as cost
      on cost.programme_id = other.programme_id and cost.edition_fiscal_year = other.edition_fiscal_year
      and cost.fiscal_year = other.fiscal_year
    where coalesce(cost.phase, '') <> 'planned'
      and other.programme_id = result.programme_id
      and other.indicator_id = result.indicator_id
      and other.fiscal_year = result.fiscal_year
      and case
        when other.actual_value_detail = 'pending' then other.edition_fiscal_year < result.edition_fiscal_year
        else other.actual_value is not null
          or (other.edition_fiscal_year > result.edition_fiscal_year
            and other.actual_value_status not in ('blank', 'dash'))
      end
  );
