--! warning: every sheet of a section could be read; an edition in which one could not proves no programme of the section ended, and no later one new
select section.municipality_code, section.edition_fiscal_year, section.chapter, section.section,
  section.department_name, section.unread_sheets
from section_editions as section
where section.unread_sheets > 0
  and exists (
    select 1 from fact_evaluation as other
    where other.municipality_code = section.municipality_code
      and other.edition_fiscal_year <> section.edition_fiscal_year
  );
