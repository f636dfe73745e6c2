import type { Grid } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { editionYears } from '../../../text/edition-year.ts';
import { fileEdition, titleYears } from '../heads/file-edition.ts';
import type { Header } from '../heads/header.ts';

/**
 * Sheets of a workbook that is one edition by its file's name, but whose sheets print several years, in titles or in their
 * own names: those that print other years than the file's, and not that, are not of its edition. Each with the error that says so.
 */
export function sheetsOfOtherYears(
  tables: ReadonlyMap<Grid, Header>,
  form: TableForm,
  fileName: string,
): ReadonlyMap<Grid, Issue> {
  const [first] = tables;
  const edition = first ? fileEdition(...first, form, fileName) : null;
  if (form.edition.from !== 'file_name' || edition === null) return new Map();
  const own = edition - form.edition.plus_years;
  const sheets = [...tables].map(([grid, header]) => ({
    grid,
    header,
    years: [...titleYears(grid, header), ...editionYears([grid.sheet ?? ''])],
  }));
  if (new Set(sheets.flatMap(({ years }) => years)).size < 2) return new Map();
  const others = sheets.filter(({ years }) => years.length > 0 && !years.includes(own));
  return new Map(
    others.map(({ grid, header, years }) => [grid, otherYear(header, years[0]!, own)]),
  );
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
