--! grain: one row per programme, edition and note number | 事務事業×評価年度版×記載番号ごとに1行
create table fact_sheet_note as
select
  loaded.municipality_code,
  loaded.programme_id,
  loaded.programme_key,
  loaded.edition as edition_fiscal_year,
  note.note_no,
  note.note_title,
  note.note_text,
  loaded.source_file_id
from stg.loaded_sheet as loaded
inner join stg.note
  on note.file_no = loaded.file_no and note.sheet_no = loaded.sheet_no
order by loaded.municipality_code, loaded.edition, loaded.programme_id, note.note_no;
