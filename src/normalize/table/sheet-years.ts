import type { Grid } from '../../extract/grid.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { fileEdition, titleYear } from './edition.ts';
import type { Header } from './header.ts';

/**
 * Sheets of a workbook that is one edition by its file's name, but whose sheets print several years, in titles or in their
 * own names: those of another year than the file's are not of its edition. Each with the error that says so.
 */
export function sheetsOfOtherYears(
  tables: ReadonlyMap<Grid, Header>,
  form: TableForm,
  fileName: string,
): ReadonlyMap<Grid, Issue> {
  const years = [...tables].map(([grid, header]) => ({ grid, year: titleYear(grid, header) }));
  const printed = new Set(years.flatMap(({ year }) => year ?? []));
  if (form.edition.from !== 'file_name' || printed.size < 2) return new Map();
  const others = years.flatMap(({ grid, year }): [Grid, Issue][] => {
    const header = tables.get(grid)!;
    const edition = fileEdition(grid, header, form, fileName);
    const own = edition === null ? null : edition - form.edition.plus_years;
    return year === null || own === null || year === own
      ? []
      : [[grid, otherYear(header, year, own)]];
  });
  return new Map(others);
}

function otherYear({ firstRow }: Header, year: number, fileYear: number): Issue {
  return {
    severity: 'error',
    code: 'edition-differs',
    message: `The sheets of this workbook print several years; this one prints ${year} and the file's name ${fileYear}: it is not loaded`,
    remedy:
      "Put the sheets of each year into a file of their own, or let the form take the edition from the 'title'.",
    row: firstRow,
  };
}
