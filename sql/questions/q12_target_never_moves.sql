--! question: 目標が前年度の実績と同じもの、ずっと動かないものはどれか
-- Targets in another unit (千人 after 人) are others: each unit has a line.
with target as (
  select this.municipality_code, this.programme_id, this.indicator_id, this.fiscal_year, this.target_value,
    coalesce(this.target_unit, this.unit) as unit,
    case when this.target_value = before.actual_value
      and coalesce(coalesce(this.target_unit, this.unit) = before.unit, true)
      then 1 else 0 end as is_last_actual
  from newest_indicator_results as this
  left join newest_indicator_results as before
    on before.indicator_id = this.indicator_id and before.programme_id = this.programme_id
    and before.fiscal_year = this.fiscal_year - 1
  where this.target_value is not null
)

select target.municipality_code, programme.programme_name, indicator.indicator_name, target.unit,
  count(*) as years, count(distinct target.target_value) as different_targets,
  sum(target.is_last_actual) as years_of_last_actual,
  min(target.target_value) as lowest_target, max(target.target_value) as highest_target
from target
inner join dim_programme as programme
  on programme.programme_id = target.programme_id and programme.is_current
inner join dim_indicator as indicator on indicator.indicator_id = target.indicator_id
group by target.municipality_code, target.programme_id, programme.programme_name, target.indicator_id,
  indicator.indicator_name, target.unit
having count(*) >= 2 and (count(distinct target.target_value) = 1 or sum(target.is_last_actual) > 0)
order by years desc, programme.programme_name, indicator.indicator_name, target.unit,
  target.programme_id, target.indicator_id;
