--! question: 廃止・縮小とされたのに翌年度の費用が減らなかったのはどれか
with marked as (
  select programme_id, edition_fiscal_year, note_title, note_text
  from sheet_notes
  where note_text like '%廃止%' or note_text like '%縮小%'
  union all
  select programme_id, edition_fiscal_year, '今後の課題', challenge
  from programme_sheets
  where challenge like '%廃止%' or challenge like '%縮小%'
)

select cost.municipality_code, cost.programme_name, marked.edition_fiscal_year,
  marked.note_title, marked.note_text, cost.fiscal_year, cost.settlement_change_yen
from marked
inner join cost_changes as cost
  on cost.programme_id = marked.programme_id
  and cost.fiscal_year = marked.edition_fiscal_year + 1
where cost.settlement_change_yen >= 0
order by cost.settlement_change_yen desc, cost.programme_name, marked.note_title;
