-- Where each value stands: thirty to forty cells a sheet.
insert into etl.lineage_kind by name
select cast(row_number() over () as smallint) as kind_id, entity, field, 'below-label' as rule, 'sure' as certainty
from (values ('cost', 'budget_yen'), ('cost', 'settlement_yen'), ('cost', 'personnel_cost_yen'),
  ('cost', 'regular_staff_fte'), ('cost', 'other_staff_fte'), ('result', 'target_value'), ('result', 'actual_value'),
  ('indicator', 'indicator_name'), ('indicator', 'target_basis'), ('activity', 'result_value'), ('activity', 'item_name'),
  ('evaluation', 'rating'), ('evaluation', 'rating_reason'), ('evaluation', 'improvement'), ('evaluation', 'challenge'),
  ('evaluation', 'unmet_reason'), ('evaluation', 'purpose'), ('evaluation', 'period_raw'), ('evaluation', 'legal_basis'),
  ('evaluation', 'account_name'), ('sdg', 'goal_no')) as kind (entity, field);

insert into etl.lineage by name
with value as (
  select source_file_id, programme_id, edition_fiscal_year, 0 as no, fiscal_year, field,
    cast(value as varchar) as text, fiscal_year - edition_fiscal_year as step
  from (unpivot (select source_file_id, programme_id, edition_fiscal_year, fiscal_year, cast(budget_yen as double) as budget_yen,
    cast(settlement_yen as double) as settlement_yen, cast(personnel_cost_yen as double) as personnel_cost_yen,
    cast(regular_staff_fte as double) as regular_staff_fte, cast(other_staff_fte as double) as other_staff_fte from fact_cost)
    on budget_yen, settlement_yen, personnel_cost_yen, regular_staff_fte, other_staff_fte into name field value value)
  union all
  select source_file_id, programme_id, edition_fiscal_year, indicator_no, fiscal_year, 'target_value', target_raw,
    fiscal_year - edition_fiscal_year
  from fact_indicator_result
  union all
  select source_file_id, programme_id, edition_fiscal_year, indicator_no, fiscal_year, 'actual_value', actual_raw,
    fiscal_year - edition_fiscal_year
  from fact_indicator_result where actual_raw is not null
  union all
  select source_file_id, programme_id, edition_fiscal_year, indicator_no, null, 'indicator_name', indicator_name, 0
  from fact_indicator_definition
  union all
  select source_file_id, programme_id, edition_fiscal_year, indicator_no, null, 'target_basis', target_basis, 0
  from fact_indicator_definition
  union all
  select source_file_id, programme_id, edition_fiscal_year, activity_no, fiscal_year, 'result_value', result_raw, 0
  from fact_activity_result
  union all
  select source_file_id, programme_id, edition_fiscal_year, activity_no, null, 'item_name', item_name, 0
  from fact_activity_result
  union all
  select source_file_id, programme_id, edition_fiscal_year, goal_no, null, 'goal_no', cast(goal_no as varchar), 0
  from bridge_programme_sdg
  union all
  select source_file_id, programme_id, edition_fiscal_year, 0, null, field, text, 0
  from (unpivot (select source_file_id, programme_id, edition_fiscal_year, rating, rating_reason, improvement, challenge,
    unmet_reason, purpose, period_raw, legal_basis, account_name from fact_evaluation)
    on rating, rating_reason, improvement, challenge, unmet_reason, purpose, period_raw, legal_basis, account_name
    into name field value text)
)

select value.source_file_id, programme_id, cast(edition_fiscal_year as smallint) as edition_fiscal_year, kind_id,
  cast(no as smallint) as no, cast(fiscal_year as smallint) as fiscal_year,
  10 + programme_id % 100000 + step as source_row, cast(kind_id + no as smallint) as source_column,
  case when kind_id + no > 26 then 'A' else '' end || chr(65 + (kind_id + no - 1) % 26) || cast(source_row as varchar) as cell_ref,
  text as raw_text,
  entity <> 'cost' as value_is_raw, case when entity = 'cost' then text end as value_text
from value
inner join etl.lineage_kind as kind on kind.field = value.field
order by source_file_id, programme_id;
