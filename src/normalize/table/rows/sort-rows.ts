import type { Grid, GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { isUnitsOrYears, rowsOfHeads } from '../heads/rows-of-heads.ts';
import { strayRow } from '../table-issues.ts';
import { headingRow, headingRows } from './heading-rows.ts';
import { itemRows, namedItemRows } from './item-rows.ts';
import { relistedRows } from './relisted-rows.ts';
import { repeatedHeaders } from './repeated-header.ts';
import { rowKinds } from './row-kind.ts';
import { shiftedRows } from './shifted-rows.ts';
import { unevenRow, unevenRows } from './uneven-rows.ts';
import { type YearRows, yearRows } from './year-rows.ts';

/** What a row below the header is: one to be read, more of the one above, one that repeats others or says nothing, or one left out. */
export type RowUse = 'programme' | 'item' | 'repeat' | 'empty' | 'left-out';

/** The rows below a header by their use; `programmes` counts those that are left out as well. */
export interface SortedRows {
  readonly uses: ReadonlyMap<GridRow, RowUse>;
  readonly programmes: number;
  /** The rows of each programme, where each of its years has one; a row that is left out is among them. */
  readonly years: YearRows;
  readonly issues: readonly Issue[];
}

/** Tells the rows of a table that are programmes from all others. */
export function sortRows(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): SortedRows {
  const rows = grid.rows.filter(({ number }) => number > header.lastRow);
  const nameColumn = columns.matched.find(({ field }) => field.field === 'programme_name')?.column;
  const kindOf = rowKinds(columns, form);
  const { repeats, isHeader, titles, other } = repeatedHeaders(grid, header, form, nameColumn);
  const isRepeat = (row: GridRow) => repeats.has(row) || kindOf(row) === 'sums';
  const isName = (row: GridRow) =>
    kindOf(row) === 'named' && !repeats.has(row) && !titles.has(row) && row !== other?.row;
  const candidates = rows.filter(isName).filter((row) => !isHeader(row));
  const headings = headingRows(candidates, columns);
  const relisted = relistedRows(candidates, columns);
  const listed = candidates.filter((row) => !headings.has(row) && !relisted.has(row));
  const ofTable = new Set(listed);
  // A header printed again parts nothing; a heading may.
  const kindOfYear = (row: GridRow) => {
    if (repeats.has(row) || titles.has(row)) return 'empty';
    return kindOf(row) === 'named' && !ofTable.has(row) ? 'sums' : kindOf(row);
  };
  const years = yearRows(rows, kindOfYear, columns, form);
  const firstOf = new Map(
    [...years].flatMap(([first, run]) => run.slice(1).map(({ row }) => [row, first] as const)),
  );
  const again = namedItemRows(listed, columns, form);
  const named = listed.filter((row) => !firstOf.has(row) && !again.has(row));
  const isBeyond = ({ number }: GridRow) => other !== null && number >= other.row.number;
  const within = rows.filter((row) => (ofTable.has(row) || firstOf.has(row)) && !isBeyond(row));
  const uneven = unevenRows(grid, header, within);
  const shifted = shiftedRows(within, columns, header);
  const ofHeads = new Set(rowsOfHeads(grid, header, columns, form).filter(isUnitsOrYears));
  const programmes = new Set(named);
  const issues: Issue[] = other ? [other.issue] : [];
  const uses = new Map<GridRow, RowUse>();
  const isItem = itemRows(columns, form);
  let above: RowUse = 'left-out';
  for (const row of rows) {
    const isBelow = above === 'programme' || above === 'item';
    if (isBeyond(row)) uses.set(row, 'left-out');
    else if (isRepeat(row) || relisted.has(row)) uses.set(row, 'repeat');
    else if (uneven.has(row)) {
      issues.push(unevenRow(row, grid, header));
      uses.set(row, 'left-out');
    } else if (shifted.has(row)) {
      issues.push(shifted.get(row)!);
      uses.set(row, 'left-out');
    } else if (programmes.has(row)) uses.set(row, 'programme');
    else if (isRead(firstOf.get(row), uses)) uses.set(row, 'item');
    else if (kindOf(row) === 'empty' || ofHeads.has(row)) uses.set(row, 'empty');
    else if (isBelow && (again.has(row) || (kindOf(row) === 'stray' && isItem(row))))
      uses.set(row, 'item');
    else {
      issues.push(headings.has(row) ? headingRow(row) : strayRow(row));
      uses.set(row, 'left-out');
    }
    above = uses.get(row)!;
  }
  return { uses, programmes: named.length, years, issues };
}

/** True for the row of a programme's year whose first row is read. */
function isRead(first: GridRow | undefined, uses: ReadonlyMap<GridRow, RowUse>): boolean {
  return first !== undefined && uses.get(first) === 'programme';
}
