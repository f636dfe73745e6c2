--! question: 部署と政策体系ごとに費用と達成状況はどうか
-- Programmes and their settled amounts count once: not with a programme whose year those that follow it print anew, nor
-- where nothing is settled. Targets count with the programme that had them, whatever it states of costs.
with result as (
  select municipality_code, programme_id, fiscal_year, edition_fiscal_year, department_name, target_status,
    max(edition_fiscal_year) over (partition by programme_id, fiscal_year) as newest_edition
  from newest_indicator_results
  where indicator_kind = 'outcome' and target_status in ('met', 'unmet')
),

target as (
  select municipality_code, programme_id, fiscal_year, newest_edition as edition_fiscal_year,
    max(case when edition_fiscal_year = newest_edition then department_name end) as department_name,
    sum(case when target_status = 'met' then 1 else 0 end) as met,
    sum(case when target_status = 'unmet' then 1 else 0 end) as unmet
  from result
  group by municipality_code, programme_id, fiscal_year, newest_edition
),

stated as (
  select
    coalesce(cost.municipality_code, target.municipality_code) as municipality_code,
    coalesce(cost.programme_id, target.programme_id) as programme_id,
    coalesce(cost.edition_fiscal_year, target.edition_fiscal_year) as edition_fiscal_year,
    coalesce(cost.department_name, target.department_name) as department_name,
    coalesce(cost.fiscal_year, target.fiscal_year) as fiscal_year,
    cost.phase,
    counted.settlement_yen,
    target.met,
    target.unmet
  from newest_costs as cost
  full join target
    on target.programme_id = cost.programme_id and target.fiscal_year = cost.fiscal_year
  left join counted_costs as counted
    on counted.programme_id = cost.programme_id and counted.fiscal_year = cost.fiscal_year
)

select stated.municipality_code, stated.department_name, sheet.policy_path, stated.fiscal_year,
  stated.phase, count(stated.settlement_yen) as programmes,
  cast(sum(stated.settlement_yen) as bigint) as settlement_yen,
  cast(sum(stated.met) as bigint) as met, cast(sum(stated.unmet) as bigint) as unmet
from stated
inner join programme_sheets as sheet
  on sheet.programme_id = stated.programme_id
  and sheet.edition_fiscal_year = stated.edition_fiscal_year
where stated.settlement_yen is not null or stated.met is not null
group by stated.municipality_code, stated.department_name, sheet.policy_path, stated.fiscal_year,
  stated.phase
order by stated.fiscal_year desc, settlement_yen desc nulls last, stated.department_name,
  sheet.policy_path, stated.phase, stated.municipality_code;
