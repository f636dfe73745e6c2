import { cellAt } from '../../../extract/grid.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import type { YearRow, YearRows } from './year-rows.ts';

/**
 * The error of a table of which most programmes have rows of other years than the form gives them in this edition: title or rows
 * were not rolled on, or it has a year more.
 */
export function rowYearsDiffer(
  runs: YearRows,
  columns: MatchedColumns,
  edition: number | null,
): Issue | null {
  const column = columnOf(columns, 'row_year');
  const expected = column?.field.years?.map((after) => edition! + after);
  if (!column || !expected || edition === null) return null;
  const isOther = ({ year }: YearRow) => year !== null && !expected.includes(year);
  const others = [...runs.values()].flatMap((run) => run.find(isOther) ?? []);
  const [other] = others;
  if (!other || others.length * 2 < runs.size) return null;
  return {
    severity: 'error',
    code: 'years-differ',
    message: `Row ${other.row.number} is of ${other.year}, where the form gives its rows the years ${expected.join(', ')} in the edition ${edition}: ${others.length} of ${runs.size} programme(s) have such rows, and the table is not loaded`,
    remedy:
      "Correct the year of the title or of the rows in the source. If both are right, add the year to 'years' of 'row_year' in the form file.",
    row: other.row.number,
    column: column.column.column,
    rawText: beginningOf(cellAt(other.row, column.column.column)),
  };
}

/** The error of a row whose year is not said, said by another row too, or none that the form knows; null where it is one. */
export function yearProblem(
  { row, year, part, isTwice }: YearRow,
  columns: MatchedColumns,
  edition: number | null,
): Issue | null {
  const column = columnOf(columns, 'row_year');
  const expected = column?.field.years?.map((after) => (edition ?? 0) + after);
  const isOther = edition !== null && expected !== undefined && !expected.includes(year ?? 0);
  if ((year !== null || !column) && !isTwice && !isOther) return null;
  const place = { row: row.number, ...(column ? { column: column.column.column } : {}) };
  if (year === null && column)
    return {
      severity: 'error',
      code: 'row-without-year',
      message: `Row ${row.number} does not say of which year its figures are; its programme is not loaded`,
      remedy:
        "Put the year into the column of 'row_year'; a year without an era needs 'era' in the form file.",
      ...place,
    };
  return {
    severity: 'error',
    code: 'row-year-unclear',
    message: isTwice
      ? `Row ${row.number} is of ${[year ?? '', part].join(' ').trim()}, as another row of its programme is; the programme is not loaded`
      : `Row ${row.number} is of ${year}, where the form gives its rows the years ${expected!.join(', ')} in the edition ${edition}; its programme is not loaded`,
    remedy: isTwice
      ? 'Take one of the two rows out of the source, or put it back below its own programme.'
      : "Correct the year in the source. If more rows are of it, add it to 'years' of 'row_year' in the form file.",
    ...place,
  };
}
