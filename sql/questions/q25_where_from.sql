--! question: この数値はどのファイルのどのセルから来たか
select cost.programme_name, cost.fiscal_year, cell.field, cell.value_text, cell.raw_text,
  cell.source_path, cell.source_sheet, cell.source_row, cell.source_column, cell.cell_ref,
  cell.rule, cell.certainty
from cost_lines as cost
inner join cell_lineage as cell
  on cell.programme_id = cost.programme_id
  and cell.edition_fiscal_year = cost.edition_fiscal_year
  and cell.fiscal_year = cost.fiscal_year
  and cell.table_name = 'fact_cost'
order by cost.programme_id, cost.fiscal_year, cost.edition_fiscal_year, cell.source_path,
  cell.source_sheet, cell.source_row, cell.source_column, cell.field;
