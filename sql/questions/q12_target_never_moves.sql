--! question: 目標が前年度の実績と同じもの、ずっと動かないものはどれか
with target as (
  select this.municipality_code, this.programme_name, this.programme_id, this.indicator_id,
    this.indicator_name, this.fiscal_year, this.target_value,
    case when this.target_value = before.actual_value
      and coalesce(coalesce(this.target_unit, this.unit) = before.unit, true)
      then 1 else 0 end as is_last_actual
  from newest_indicator_results as this
  left join newest_indicator_results as before
    on before.indicator_id = this.indicator_id and before.programme_id = this.programme_id
    and before.fiscal_year = this.fiscal_year - 1
  where this.target_value is not null
)

select municipality_code, programme_name, indicator_name, count(*) as years,
  count(distinct target_value) as different_targets, sum(is_last_actual) as years_of_last_actual,
  min(target_value) as lowest_target, max(target_value) as highest_target
from target
group by municipality_code, programme_id, programme_name, indicator_id, indicator_name
having count(*) >= 2 and (count(distinct target_value) = 1 or sum(is_last_actual) > 0)
order by years desc, programme_name, indicator_name;
