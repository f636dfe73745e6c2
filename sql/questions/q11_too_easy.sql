--! question: 目標を下げたために達成したもの、目標を大きく超えて(しきい値target_far_exceeded、設定がなければ150%以上で)達成したものはどれか
select this.municipality_code, this.programme_name, this.indicator_name, this.fiscal_year,
  before.target_value as previous_target_value, this.target_value, this.actual_value, this.unit,
  this.achievement_ratio,
  case when this.achievement_ratio >= threshold.threshold_value
    then 'far above target' else 'target was eased' end as why
from newest_indicator_results as this
inner join etl.signal_threshold as threshold on threshold.rule = 'target_far_exceeded'
left join newest_indicator_results as before
  on before.indicator_id = this.indicator_id and before.programme_id = this.programme_id
  and before.fiscal_year = this.fiscal_year - 1
  and coalesce(coalesce(before.target_unit, before.unit) = this.unit, true)
where this.target_status = 'met'
  and (
    this.achievement_ratio >= threshold.threshold_value
    or (this.direction = 'higher' and this.target_value < before.target_value
      and this.actual_value < before.target_value)
    or (this.direction = 'lower' and this.target_value > before.target_value
      and this.actual_value > before.target_value)
  )
order by this.achievement_ratio desc nulls last, this.programme_name, this.fiscal_year,
  this.programme_id, this.indicator_id;
