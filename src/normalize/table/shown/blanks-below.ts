import { columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import { PLACING } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { HeadedColumn } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';

/** So many blanks, one in so many rows, are no slips. */
const FEWEST = 3;
const ONE_IN = 3;

/**
 * True for a column that seems to be printed in the first of its rows alone: blanks follow, and never the same text again, but
 * first below a header that is printed again among the `rows`.
 */
export function seemsCarried(rows: readonly GridRow[], { column, label }: HeadedColumn): boolean {
  const header = normalizeText(label);
  const runs: string[] = [];
  let blanks = 0;
  let count = 0;
  let isNextPage = false;
  for (const row of rows) {
    const text = textAt(row, column);
    const isHeader = text === header;
    if (text === '') blanks++;
    else if (!isHeader && !(isNextPage && text === runs.at(-1))) runs.push(text);
    if (!isHeader) count++;
    if (count === 1 && text === '') return false;
    isNextPage = isHeader;
  }
  return blanks >= FEWEST && blanks * ONE_IN >= count && new Set(runs).size === runs.length;
}

/**
 * Tells of offices, accounts and levels of the plan whose blanks may be the same as above, though the form does not say so; headers
 * that are printed again are among the `repeats`.
 */
export function blanksBelow(
  programmes: readonly GridRow[],
  repeats: readonly GridRow[],
  { matched }: MatchedColumns,
): Issue[] {
  // 新規 of a type of affairs may as well be of one row.
  const placing = matched.filter(
    ({ field }) =>
      PLACING.includes(field.field) && field.field !== 'affairs_types' && !field.carried,
  );
  return placing
    .filter(({ column }) => seemsCarried(withHeaders(programmes, repeats, column), column))
    .map((one) => blankBelow(one, programmes));
}

function withHeaders(
  programmes: readonly GridRow[],
  repeats: readonly GridRow[],
  { column, label }: HeadedColumn,
): GridRow[] {
  const headers = repeats.filter((row) => textAt(row, column) === normalizeText(label));
  return [...programmes, ...headers].sort((a, b) => a.number - b.number);
}

function blankBelow({ field, column }: MatchedColumn, programmes: readonly GridRow[]): Issue {
  const isBlank = (row: GridRow) => textAt(row, column.column) === '';
  const first = programmes.find(isBlank)!;
  return {
    severity: 'warning',
    code: 'blanks-below',
    message: `Column ${columnName(column.column)} "${oneLine(column.label)}" (${field.field}) is blank for ${programmes.filter(isBlank).length} of ${programmes.length} programmes, and no text of it comes again but at the head of a page: the blanks may be the same as above; they stay empty`,
    remedy: "If they are, say 'carried: true' of the field in the form file.",
    row: first.number,
    column: column.column,
  };
}
