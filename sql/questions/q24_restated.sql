--! question: 前年度の公表から変わった数値はどれか
select municipality_code, programme_name, fiscal_year, measure, indicator_name, item_name,
  earlier_edition_fiscal_year, earlier_value, later_edition_fiscal_year, later_value, difference,
  restatement_kind, earlier_source_path, earlier_source_sheet, earlier_cell_ref,
  later_source_path, later_source_sheet, later_cell_ref
from restatements
order by restatement_kind desc, abs(difference) desc nulls last, programme_id, fiscal_year, measure,
  item_name, indicator_id, earlier_edition_fiscal_year, later_edition_fiscal_year;
