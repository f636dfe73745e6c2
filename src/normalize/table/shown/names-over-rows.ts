import { countCells, type GridRow, textAt } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { columnNumberOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { BEGINS_NOTE, OFFICE, PLAN_LEVEL } from '../rows/heading-rows.ts';
import { isSumName } from '../rows/row-kind.ts';
import type { SortedRows } from '../rows/sort-rows.ts';
import type { RowsInstead } from './rows-instead.ts';
import { withCell } from './with-cells.ts';

/** Programmes whose names go on in rows below, and those rows. */
export interface NamesOverRows extends RowsInstead {
  readonly rest: ReadonlySet<GridRow>;
}

/** What begins so is said of a name, or is a part of what it names. */
const BEGINS_PART = /^(?:[(・-]|うち|内訳|再掲)/u;
/** A line may end so many letters before the edge of its column. */
const RAGGED = 2;
/** A name of more rows is none. */
const MOST_PARTS = 4;

/**
 * Puts names together that a table wraps over rows: below a programme stands nothing but a text in the place of a name, and another
 * programme follows. A heading it cannot be, as the first programme has none like it above, and the name before it fills its column:
 * no other is longer.
 */
export function namesOverRows(
  rows: readonly GridRow[],
  { uses }: SortedRows,
  columns: MatchedColumns,
  shown: ReadonlyMap<GridRow, GridRow>,
  form: TableForm,
): NamesOverRows {
  const column = columnNumberOf(columns, 'programme_name');
  const nameIn = (row: GridRow) => textAt(row, column);
  const isProgramme = (row: GridRow | undefined) =>
    row !== undefined && uses.get(row) === 'programme';
  const isPart = (row: GridRow) =>
    uses.get(row) === 'left-out' &&
    countCells([row]) === 1 &&
    nameIn(row) !== '' &&
    ![BEGINS_NOTE, BEGINS_PART, OFFICE, PLAN_LEVEL].some((one) => one.test(nameIn(row))) &&
    !isSumName(nameIn(row), form);
  const instead = new Map(shown);
  const rest = new Set<GridRow>();
  const issues: Issue[] = [];
  const found = { instead, rest, issues };
  if (rows.slice(0, Math.max(0, rows.findIndex(isProgramme))).some(isPart)) return found;
  const wrapped = rows.flatMap((row, at): GridRow[][] => {
    const below = isProgramme(row)
      ? partsBelow(rows.slice(at + 1, at + 1 + MOST_PARTS), isPart)
      : [];
    return below.length > 0 && isProgramme(rows[at + 1 + below.length]) ? [[row, ...below]] : [];
  });
  if (wrapped.length === 0) return found;
  const heads = new Set(wrapped.map(([row]) => row));
  const whole = rows.filter((row) => isProgramme(row) && !heads.has(row));
  const width = Math.max(0, ...whole.map((row) => nameIn(row).length));
  for (const [row, ...below] of wrapped as [GridRow, ...GridRow[]][]) {
    if (nameIn(row).length + RAGGED < width) continue;
    const name = [row, ...below].map(nameIn).join('');
    instead.set(row, withCell(instead.get(row) ?? row, column, name));
    for (const part of below) rest.add(part);
    issues.push(nameOverRows(row, below, name, column));
  }
  return found;
}

function partsBelow(rows: readonly GridRow[], isPart: (row: GridRow) => boolean): GridRow[] {
  const end = rows.findIndex((row) => !isPart(row));
  return rows.slice(0, end === -1 ? 0 : end);
}

function nameOverRows(
  { number }: GridRow,
  below: readonly GridRow[],
  name: string,
  column: number,
): Issue {
  return {
    severity: 'info',
    code: 'name-over-rows',
    message: `The name of the programme of row ${number} goes on in row ${below.map((row) => row.number).join(' and ')}; it is read as "${name.slice(0, 80)}"`,
    remedy:
      'Nothing to do if it is one name; otherwise put the text below it elsewhere in the source.',
    row: number,
    column,
    rawText: beginningOf(name),
  };
}
