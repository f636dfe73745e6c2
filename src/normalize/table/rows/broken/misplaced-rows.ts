import { cellAt, type GridRow } from '../../../../extract/grid.ts';
import { columnNumberOf } from '../../heads/column-of.ts';
import { type Header, lastLabelled } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import type { ColumnWords } from './column-words.ts';
import { ForeignCells } from './foreign-cells.ts';

/** A cell that does not belong where it stands, and the column that it seems to be of; null where only the row as a whole is strange. */
export interface Misplaced {
  readonly column: number;
  readonly home: number | null;
}

/** A row of which nothing but its cells' kinds tells that it is aside has to have so many of them. */
const ENOUGH = 2;

/**
 * Rows with cells that are strange in their columns, as a figure is among words, and that all are at home if a cell was
 * deleted or put in before them; and rows that begin with the rest of another one, so that their name is none. `words` are those
 * of all rows.
 */
export function misplacedRows(
  rows: readonly GridRow[],
  words: ColumnWords,
  columns: MatchedColumns,
  header: Header,
): ReadonlyMap<GridRow, Misplaced> {
  const last = lastLabelled(header)?.column ?? 0;
  const name = columnNumberOf(columns, 'programme_name');
  const table = new ForeignCells(words, rows.length, name, last);
  const found = new Map<GridRow, Misplaced>();
  for (const row of rows) {
    const misplaced = misplacedIn(row, name, last, table);
    if (misplaced) found.set(row, misplaced);
  }
  return found;
}

function misplacedIn(
  row: GridRow,
  name: number,
  last: number,
  table: ForeignCells,
): Misplaced | null {
  const textIn = (column: number) => cellAt(row, column).trim();
  const columns = Array.from({ length: last }, (_, at) => at + 1);
  const foreign = columns.filter((column) => table.isForeign(column, textIn(column)));
  const first = foreign[0] ?? (table.isFigureBeyond(textIn(last + 1)) ? last + 1 : undefined);
  if (first === undefined) return null;
  const isSure = foreign.length >= ENOUGH;
  // Cells from a place on are those of the column before or behind.
  const isAside = (from: number, by: -1 | 1) => {
    for (let column = from; column <= last + Math.max(0, -by); column++) {
      const home = column + by;
      if (home <= last && table.isForeign(home, textIn(column))) return false;
    }
    return true;
  };
  // 維持 beside 維持 are two answers, as long as nothing but that word is strange.
  const isTold = (column: number) =>
    isSure || column < first || table.isOfOtherKind(column, textIn(column));
  const isGap = (column: number) => textIn(column) === '' && table.isUsual(column);
  const lacksLast = textIn(last) === '' && (isSure || table.isUsual(last));
  for (let at = first; at >= 1; at--) {
    if (at <= last && lacksLast && isAside(at, 1)) return { column: first, home: first + 1 };
    const isPutIn = isGap(at) || (isTwice(textIn(at), textIn(at + 1)) && isTold(at + 1));
    if (at < first && isPutIn && isAside(at + 1, -1)) return { column: first, home: first - 1 };
  }
  const gaps = columns.filter(isGap).length;
  const isRest = isSure || gaps * 2 > columns.filter((one) => table.isUsual(one)).length;
  return isRest && foreign.includes(name) ? { column: name, home: null } : null;
}

/** True for a cell that stands there twice; a format may have been lost on the way. */
function isTwice(text: string, next: string): boolean {
  return text !== '' && text.replaceAll(',', '') === next.replaceAll(',', '');
}
