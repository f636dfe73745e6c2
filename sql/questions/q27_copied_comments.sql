--! question: 前年度の文章をそのまま写しているのはどれか
with text_of as (
  select programme_id, programme_name, municipality_code, edition_fiscal_year,
    'challenge' as field, challenge as text
  from programme_sheets
  union all
  select programme_id, programme_name, municipality_code, edition_fiscal_year,
    'improvement', improvement
  from programme_sheets
  union all
  select programme_id, programme_name, municipality_code, edition_fiscal_year,
    'rating_reason', rating_reason
  from programme_sheets
)

select this.municipality_code, this.programme_name, this.field, before.edition_fiscal_year,
  this.edition_fiscal_year as copied_in_edition, this.text
from text_of as this
inner join text_of as before
  on before.programme_id = this.programme_id and before.field = this.field
  and before.edition_fiscal_year = this.edition_fiscal_year - 1
  and before.text = this.text
where char_length(this.text) >= 10
order by this.municipality_code, this.programme_name, this.field, this.edition_fiscal_year;
