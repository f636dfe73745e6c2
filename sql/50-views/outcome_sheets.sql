--! grain: one row per programme and edition whose sheet asks for outcome indicators | 成果指標の欄がある評価表(事務事業×評価年度版)ごとに1行
-- Where no sheet of a form names one in an edition, the form does not ask for one, or the file has lost its columns: that a
-- sheet has none says nothing then.
create view outcome_sheets as
with counted as (
  select
    evaluation.municipality_code,
    evaluation.edition_fiscal_year,
    evaluation.programme_id,
    source_file.form,
    count(indicator.indicator_id) as outcome_indicators
  from fact_evaluation as evaluation
  inner join etl.source_file as source_file on source_file.source_file_id = evaluation.source_file_id
  left join fact_indicator_definition as definition
    on definition.programme_id = evaluation.programme_id
    and definition.edition_fiscal_year = evaluation.edition_fiscal_year
  left join dim_indicator as indicator
    on indicator.indicator_id = definition.indicator_id
    and indicator.indicator_kind = 'outcome'
  group by evaluation.municipality_code, evaluation.edition_fiscal_year, evaluation.programme_id, source_file.form
),

asked as (
  select municipality_code, edition_fiscal_year, form
  from counted
  group by municipality_code, edition_fiscal_year, form
  having max(outcome_indicators) > 0
)

select
  counted.municipality_code,
  counted.edition_fiscal_year,
  counted.programme_id,
  counted.outcome_indicators
from counted
inner join asked
  on asked.municipality_code = counted.municipality_code
  and asked.edition_fiscal_year = counted.edition_fiscal_year
  and asked.form = counted.form;
