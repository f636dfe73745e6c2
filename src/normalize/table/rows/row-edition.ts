import type { GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { parseEraYear } from '../../values/era-year.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

/** The edition that a row prints in its column; null where it prints none. */
export function rowEdition(row: GridRow, columns: MatchedColumns, form: TableForm): number | null {
  const column = columns.matched.find(({ field }) => field.field === 'edition_year');
  const year = column
    ? parseEraYear(row.cells[column.column.column - 1] ?? '', column.field.era)
    : null;
  return year === null ? null : year + form.edition.plus_years;
}

/** The edition that more than half of the rows with a year print; null where there is none. */
export function usualEdition(
  rows: readonly GridRow[],
  columns: MatchedColumns,
  form: TableForm,
): number | null {
  const editions = rows.flatMap((row) => rowEdition(row, columns, form) ?? []);
  const counts = new Map<number, number>();
  for (const edition of editions) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  const usual = [...counts].find(([, count]) => count * 2 > editions.length);
  return usual ? usual[0] : null;
}
