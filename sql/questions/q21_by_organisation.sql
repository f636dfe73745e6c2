--! question: 部署と政策体系ごとに費用と達成状況はどうか
with target as (
  select programme_id, fiscal_year,
    sum(case when target_status = 'met' then 1 else 0 end) as met,
    sum(case when target_status = 'unmet' then 1 else 0 end) as unmet
  from newest_indicator_results
  group by programme_id, fiscal_year
)

select cost.municipality_code, cost.department_name, sheet.policy_path, cost.fiscal_year, cost.phase,
  count(*) as programmes, cast(sum(cost.settlement_yen) as bigint) as settlement_yen,
  cast(sum(target.met) as bigint) as met, cast(sum(target.unmet) as bigint) as unmet
from counted_costs as cost
left join target
  on target.programme_id = cost.programme_id and target.fiscal_year = cost.fiscal_year
inner join programme_sheets as sheet
  on sheet.programme_id = cost.programme_id
  and sheet.edition_fiscal_year = cost.edition_fiscal_year
where cost.phase <> 'planned'
group by cost.municipality_code, cost.department_name, sheet.policy_path, cost.fiscal_year,
  cost.phase
order by cost.fiscal_year desc, settlement_yen desc nulls last, cost.department_name,
  sheet.policy_path, cost.phase, cost.municipality_code;
