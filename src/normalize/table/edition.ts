import type { Grid } from '../../extract/grid.ts';
import { columnKey } from '../../form/column-key.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Header } from './header.ts';

const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/**
 * Fiscal year of a whole file's edition, from the title above the table, the latest year of the header or the file's
 * name, as the form says; null where none is printed there, or where the form takes it from a column.
 */
export function fileEdition(
  grid: Grid,
  header: Header,
  form: TableForm,
  fileName: string,
): number | null {
  const printed = printedYear(grid, header, form, fileName);
  return printed === null ? null : printed + form.edition.plus_years;
}

function printedYear(grid: Grid, header: Header, form: TableForm, fileName: string): number | null {
  switch (form.edition.from) {
    case 'column':
      return null;
    case 'title': {
      const above = grid.rows
        .filter(({ number }) => number < header.firstRow)
        .flatMap(({ cells }) => cells);
      return (
        above.map(yearIn).find((year) => year !== null) ?? (grid.sheet ? yearIn(grid.sheet) : null)
      );
    }
    case 'header': {
      const years = header.columns.flatMap(({ year }) => (year === null ? [] : [year]));
      return years.length > 0 ? Math.max(...years) : null;
    }
    case 'file_name':
      return yearIn(
        fileName
          .replace(/^.*\//u, '')
          .replace(/\.[^.]*$/u, '')
          .toUpperCase(),
      );
  }
}

function yearIn(text: string): number | null {
  const western = YEAR_IN_NAME.exec(text.normalize('NFKC'))?.[1];
  return columnKey(text).year ?? (western ? Number(western) : null);
}
