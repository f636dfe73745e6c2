import { columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import { PLACING } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';

/** So many blanks, one in so many rows, are no slips. */
const FEWEST = 3;
const ONE_IN = 3;

/**
 * True for a column that seems to be printed in the first of its rows alone: blanks follow, and never the same text again, but
 * behind a row between them, as below the header of the next page.
 */
export function seemsCarried(rows: readonly GridRow[], column: number): boolean {
  const texts = rows.map((row) => textAt(row, column));
  const blanks = texts.filter((text) => text === '').length;
  const runs: string[] = [];
  for (const [at, text] of texts.entries()) {
    const isNextPage = at > 0 && rows[at]!.number > rows[at - 1]!.number + 1;
    if (text !== '' && !(isNextPage && text === runs.at(-1))) runs.push(text);
  }
  return (
    texts[0] !== '' &&
    blanks >= FEWEST &&
    blanks * ONE_IN >= texts.length &&
    new Set(runs).size === runs.length
  );
}

/** Tells of offices, accounts and levels of the plan whose blanks may be the same as above, though the form does not say so. */
export function blanksBelow(programmes: readonly GridRow[], { matched }: MatchedColumns): Issue[] {
  // 新規 of a type of affairs may as well be of one row.
  const placing = matched.filter(
    ({ field }) =>
      PLACING.includes(field.field) && field.field !== 'affairs_types' && !field.carried,
  );
  return placing
    .filter(({ column }) => seemsCarried(programmes, column.column))
    .map((one) => blankBelow(one, programmes));
}

function blankBelow({ field, column }: MatchedColumn, programmes: readonly GridRow[]): Issue {
  const isBlank = (row: GridRow) => textAt(row, column.column) === '';
  const first = programmes.find(isBlank)!;
  return {
    severity: 'warning',
    code: 'blanks-below',
    message: `Column ${columnName(column.column)} "${oneLine(column.label)}" (${field.field}) is blank for ${programmes.filter(isBlank).length} of ${programmes.length} programmes, and no text of it comes again: the blanks may be the same as above; they stay empty`,
    remedy: "If they are, say 'carried: true' of the field in the form file.",
    row: first.number,
    column: column.column,
  };
}
