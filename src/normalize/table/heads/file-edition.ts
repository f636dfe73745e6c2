import type { Grid } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { editionYears, onlyEditionYear } from '../../../text/edition-year.ts';
import { cellsAbove, type Header } from './header.ts';

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
    case 'title':
      return titleYear(grid, header);
    case 'header': {
      const years = header.columns.flatMap(({ year }) => (year === null ? [] : [year]));
      return years.length > 0 ? Math.max(...years) : null;
    }
    case 'file_name':
      return onlyEditionYear(fileName.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''));
  }
}

/** The year that the title above a table prints first, or else its sheet's name. */
function titleYear(grid: Grid, header: Header): number | null {
  return titleYears(grid, header)[0] ?? onlyEditionYear(grid.sheet ?? '');
}

/** Years that are printed above a table, in printed order. */
export function titleYears(grid: Grid, header: Header): number[] {
  return editionYears(cellsAbove(grid, header));
}

/** The error of a table whose edition is not printed. */
export function noEdition(form: TableForm, header: Header): Issue {
  return {
    severity: 'error',
    code: 'edition-not-found',
    message: `No year, or more than one, is printed where the form looks for the edition (${form.edition.from})`,
    remedy:
      "Put the year there, e.g. 令和5年度 (no date and no span of years), or change 'edition.from' in the form file.",
    row: header.firstRow,
  };
}
