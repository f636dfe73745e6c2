--! grain: one row per text of a sheet that another field, or last year's same field, repeats word for word | 別の欄または前年度の同じ欄と同じ文章の欄ごとに1行
create view repeated_texts as
with sheet as (
  select programme_id, edition_fiscal_year, purpose, unmet_reason, rating_reason, improvement, challenge
  from fact_evaluation
),

field_pair (first_field, second_field) as (
  values ('unmet_reason', 'rating_reason'), ('unmet_reason', 'improvement'),
    ('unmet_reason', 'challenge'), ('rating_reason', 'improvement'), ('rating_reason', 'challenge'),
    ('improvement', 'challenge'), ('purpose', 'rating_reason'), ('purpose', 'improvement'),
    ('purpose', 'challenge')
),

field_name (field, name_ja) as (
  values ('purpose', '目的及び内容'), ('target_basis', '目標設定の考え方'), ('unmet_reason', '未達成の理由'),
    ('rating_reason', '評価理由'), ('improvement', '改善した点'), ('challenge', '今後の課題')
),

found as (
  select
    sheet.programme_id,
    sheet.edition_fiscal_year,
    'within_sheet' as repeats,
    field_pair.first_field,
    field_pair.second_field,
    case field_pair.second_field when 'rating_reason' then rating_reason
      when 'improvement' then improvement else challenge end as repeated_text
  from sheet
  cross join field_pair
  where case field_pair.first_field when 'unmet_reason' then unmet_reason
      when 'rating_reason' then rating_reason when 'improvement' then improvement else purpose end
    = case field_pair.second_field when 'rating_reason' then rating_reason
      when 'improvement' then improvement else challenge end
  union all
  select distinct sheet.programme_id, sheet.edition_fiscal_year, 'within_sheet', 'target_basis',
    case when target_basis = rating_reason then 'rating_reason' else 'unmet_reason' end,
    target_basis
  from sheet
  inner join fact_indicator_definition as definition
    on definition.programme_id = sheet.programme_id and definition.edition_fiscal_year = sheet.edition_fiscal_year
  where target_basis in (rating_reason, unmet_reason)
  union all
  select programme_id, edition_fiscal_year, 'last_year', field.name, null,
    case field.name when 'unmet_reason' then unmet_reason when 'rating_reason' then rating_reason
      when 'improvement' then improvement else challenge end
  from (
    select
      this.*,
      this.unmet_reason = before.unmet_reason as is_same_unmet_reason,
      this.rating_reason = before.rating_reason as is_same_rating_reason,
      this.improvement = before.improvement as is_same_improvement,
      this.challenge = before.challenge as is_same_challenge
    from sheet as this
    inner join sheet as before on before.programme_id = this.programme_id
      and before.edition_fiscal_year = this.edition_fiscal_year - 1
  ) as year_pair
  cross join (values ('unmet_reason'), ('rating_reason'), ('improvement'), ('challenge')) as field (name)
  where case field.name when 'unmet_reason' then is_same_unmet_reason
    when 'rating_reason' then is_same_rating_reason when 'improvement' then is_same_improvement
    else is_same_challenge end
)

select
  evaluation.municipality_code,
  found.edition_fiscal_year,
  found.programme_id,
  programme.programme_name,
  programme.department_name,
  found.repeats,
  found.first_field || coalesce(',' || found.second_field, '') as fields,
  '「' || first_name.name_ja || '」' || coalesce('と「' || second_name.name_ja || '」', '') as fields_ja,
  found.repeated_text
from found
inner join field_name as first_name on first_name.field = found.first_field
left join field_name as second_name on second_name.field = found.second_field
inner join fact_evaluation as evaluation
  on evaluation.programme_id = found.programme_id
  and evaluation.edition_fiscal_year = found.edition_fiscal_year
inner join dim_programme as programme on programme.programme_key = evaluation.programme_key;
