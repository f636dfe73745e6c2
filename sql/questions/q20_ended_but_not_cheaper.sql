--! question: 廃止・休止・縮小とされたのに翌年度の費用が減らなかったのはどれか
-- Marked is what the rating or a direction (方向性) says; a choice that merely includes a reduction (縮小・統合含む) says none.
-- What costs nothing cannot cost less.
with marked as (
  select programme_id, edition_fiscal_year, '総合評価' as note_title, rating as note_text
  from programme_sheets
  union all
  select programme_id, edition_fiscal_year, note_title, note_text
  from sheet_notes
  where note_title like '%方向%'
)

select cost.municipality_code, cost.programme_name, marked.edition_fiscal_year,
  marked.note_title, marked.note_text, cost.fiscal_year, cost.comparability,
  cost.settlement_change_yen
from marked
inner join evaluated_years as evaluated
  on evaluated.programme_id = marked.programme_id
  and evaluated.edition_fiscal_year = marked.edition_fiscal_year
inner join cost_changes as cost
  on cost.programme_id = marked.programme_id
  and cost.fiscal_year = evaluated.evaluated_fiscal_year + 1
where cost.settlement_change_yen >= 0
  and greatest(cost.settlement_yen, cost.previous_settlement_yen) > 0
  and (marked.note_text like '%廃止%' or marked.note_text like '%休止%'
    or marked.note_text like '%縮小%')
  and marked.note_text not like '%含%'
order by cost.settlement_change_yen desc, cost.programme_name, marked.note_title,
  marked.edition_fiscal_year, marked.programme_id, marked.note_text;
