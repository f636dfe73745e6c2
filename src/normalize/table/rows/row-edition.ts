import { countEach } from '../../../count-each.ts';
import { cellAt, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { parseEraYear } from '../../values/era-year.ts';
import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';

/** The edition that a row prints in its column; null where it prints none. */
export function rowEdition(row: GridRow, columns: MatchedColumns, form: TableForm): number | null {
  const column = columnOf(columns, 'edition_year');
  const year = column ? parseEraYear(cellAt(row, column.column.column), column.field.era) : null;
  return year === null ? null : year + form.edition.plus_years;
}

/** The edition that more than half of the rows with a year print; null where there is none. */
export function usualEdition(
  rows: readonly GridRow[],
  columns: MatchedColumns,
  form: TableForm,
): number | null {
  const editions = rows.flatMap((row) => rowEdition(row, columns, form) ?? []);
  const usual = [...countEach(editions)].find(([, count]) => count * 2 > editions.length);
  return usual ? usual[0] : null;
}

/** So many rows make a single one of another edition a slip. */
const FEWEST = 10;

/** The one programme that prints another edition than all the others: its year may be mistyped, and all of its figures would move. */
export function loneEdition(
  programmes: readonly GridRow[],
  columns: MatchedColumns,
  form: TableForm,
): { row: GridRow; issue: Issue } | null {
  const dated = programmes.flatMap((row) => {
    const edition = rowEdition(row, columns, form);
    return edition === null ? [] : [{ row, edition }];
  });
  const usual = usualEdition(programmes, columns, form);
  const [lone, second] = dated.filter(({ edition }) => edition !== usual);
  if (usual === null || !lone || second || dated.length <= FEWEST) return null;
  const { row, edition } = lone;
  return {
    row,
    issue: {
      severity: 'error',
      code: 'edition-differs',
      message: `Row ${row.number} is of the edition ${edition}, where the other ${dated.length - 1} rows are of ${usual}: the year may be mistyped, and the row is not loaded`,
      remedy:
        'Correct the year in the source, or put a row of another edition into a file of its own.',
      row: row.number,
    },
  };
}

/** The error of a row whose edition is not printed. */
export function rowWithoutEdition({ number }: GridRow): Issue {
  return {
    severity: 'error',
    code: 'edition-not-found',
    message: `Row ${number} does not say which edition it belongs to; it is not loaded`,
    remedy: "Put the year into its column; a year without an era needs 'era' in the form file.",
    row: number,
  };
}
