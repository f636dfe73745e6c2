--! question: 測れる成果がないまま多くの費用を使っているのはどれか
-- What is measured without a target is measured. A figure that the file has lost may have been one.
select cost.municipality_code, cost.programme_name, cost.department_name, cost.fiscal_year,
  cost.settlement_is_estimate, cost.settlement_yen, cost.personnel_cost_yen
from newest_costs as cost
where cost.settlement_yen is not null
  and exists (
    select 1 from fact_evaluation as evaluation
    inner join etl.source_file as source_file
      on source_file.source_file_id = evaluation.source_file_id
      and source_file.asks_outcomes
    where evaluation.programme_id = cost.programme_id
  )
  and not exists (
    select 1 from indicator_results as result
    where result.programme_id = cost.programme_id
      and result.indicator_kind = 'outcome'
      and (coalesce(result.target_value, result.actual_value) is not null
        or result.target_status = 'lost')
  )
order by cost.settlement_yen desc, cost.programme_id, cost.fiscal_year;
