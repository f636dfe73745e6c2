--! blocking: fact_sheet_note has one row per programme_id, edition_fiscal_year, note_no
select programme_id, edition_fiscal_year, note_no, count(*) as rows_found
from fact_sheet_note
group by programme_id, edition_fiscal_year, note_no
having count(*) > 1;
