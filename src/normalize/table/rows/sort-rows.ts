import { countCells, type Grid, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { headingRow } from './heading-rows.ts';
import { hiddenVersion } from './hidden-versions.ts';
import { type TableRows, tableRows } from './table-rows.ts';
import type { YearRows } from './year-rows.ts';

/** What a row below the header is: one to be read, more of the one above, one that repeats others or says nothing, or one left out. */
export type RowUse = 'programme' | 'item' | 'repeat' | 'empty' | 'left-out';

/** The rows below a header by their use; `programmes` counts those that are left out as well. */
export interface SortedRows {
  readonly uses: ReadonlyMap<GridRow, RowUse>;
  readonly programmes: number;
  /** The rows of each programme, where each of its years has one; a row that is left out is among them. */
  readonly years: YearRows;
  /** Rows that are left out as hidden old versions: what they share with rows in sight holds for these. */
  readonly versions: ReadonlySet<GridRow>;
  readonly issues: readonly Issue[];
}

/** Tells the rows of a table that are programmes from all others. */
export function sortRows(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): SortedRows {
  const table = tableRows(grid, header, columns, form);
  const issues: Issue[] = table.other ? [table.other.issue] : [];
  const uses = new Map<GridRow, RowUse>();
  let above: RowUse = 'left-out';
  for (const row of table.rows) {
    const { use, issue } = sorted(row, above, uses, table);
    uses.set(row, use);
    if (issue) issues.push(issue);
    above = use;
  }
  const { programmes, years, versions } = table;
  return { uses, programmes: programmes.size, years, versions, issues };
}

/** The use of a row, and why it is left out. */
interface Sorted {
  readonly use: RowUse;
  readonly issue?: Issue;
}

const LEFT_OUT: Sorted = { use: 'left-out' };
const REPEAT: Sorted = { use: 'repeat' };
const PROGRAMME: Sorted = { use: 'programme' };
const ITEM: Sorted = { use: 'item' };
const EMPTY: Sorted = { use: 'empty' };

function sorted(
  row: GridRow,
  above: RowUse,
  uses: ReadonlyMap<GridRow, RowUse>,
  table: TableRows,
): Sorted {
  if (table.isBeyond(row)) return LEFT_OUT;
  if (table.isRepeat(row)) return REPEAT;
  if (table.versions.has(row)) return { use: 'left-out', issue: hiddenVersion(row) };
  const broken = table.brokenRow(row);
  if (broken) return { use: 'left-out', issue: broken };
  if (table.programmes.has(row)) return PROGRAMME;
  const first = table.firstOf.get(row);
  if (first && uses.get(first) === 'programme') return ITEM;
  if (table.isEmpty(row)) return EMPTY;
  if ((above === 'programme' || above === 'item') && table.isItem(row)) return ITEM;
  const isHeading = table.headings.has(row);
  return { use: 'left-out', issue: isHeading ? headingRow(row) : strayRow(row) };
}

/** A row with cells but without a programme. */
function strayRow(row: GridRow): Issue {
  return {
    severity: 'warning',
    code: 'row-without-name',
    message: `Row ${row.number} has ${countCells([row])} cell(s) but no programme name; it is not loaded`,
    remedy:
      "Nothing to do if it is a note. If it is a further indicator of the programme above, say 'item_rows: true' in the form file, if it is another year of it, name the column of the year 'row_year'; if it says anything else of it, put that into columns of its own in the source: one row a programme.",
    row: row.number,
  };
}
