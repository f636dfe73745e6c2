import type { Issue } from '../../issue.ts';
import type { MatchedColumns } from './match-columns.ts';
import type { YearRows } from './year-rows.ts';

/**
 * The error of rows that print other years than the form gives them in this edition: title or rows were not rolled on. Fewer of
 * these years, or more besides, are no other edition's.
 */
export function rowYearsDiffer(
  runs: YearRows,
  { matched }: MatchedColumns,
  edition: number | null,
): Issue | null {
  const column = matched.find(({ field }) => field.field === 'row_year');
  const expected = column?.field.years?.map((after) => edition! + after);
  if (!column || !expected || edition === null) return null;
  const rows = [...runs.values()].flat().filter(({ year }) => year !== null);
  const own = new Set(rows.map(({ year }) => year));
  const other = rows.find(({ year }) => !expected.includes(year!));
  if (!other || expected.every((year) => own.has(year))) return null;
  return {
    severity: 'error',
    code: 'years-differ',
    message: `Row ${other.row.number} is of ${other.year}, where the form gives its rows the years ${expected.join(', ')} in the edition ${edition}: the edition or the rows are of another year, and the table is not loaded`,
    remedy:
      "Correct the year of the title or of the rows in the source. If both are right, change 'years' of 'row_year' in the form file.",
    row: other.row.number,
    column: column.column.column,
    rawText: (other.row.cells[column.column.column - 1] ?? '').slice(0, 200),
  };
}
