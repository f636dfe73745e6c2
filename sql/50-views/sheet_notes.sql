--! grain: one row per programme, edition and note number | 事務事業×評価年度版×記載番号ごとに1行
create view sheet_notes as
select
  note.municipality_code,
  note.edition_fiscal_year,
  note.programme_id,
  programme.programme_name,
  programme.department_name,
  note.note_no,
  note.note_title,
  note.note_text
from fact_sheet_note as note
inner join dim_programme as programme on programme.programme_key = note.programme_key;
