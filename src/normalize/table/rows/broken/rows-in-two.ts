import { type GridRow, textAt } from '../../../../extract/grid.ts';
import { beginningOf, type Issue } from '../../../../issue.ts';
import { columnNumberOf } from '../../heads/column-of.ts';
import { type Header, lastLabelled } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import { ColumnWords } from './column-words.ts';
import { ForeignCells } from './foreign-cells.ts';

/**
 * The parts of rows that a line end inside a cell has broken, where blanks were filled in behind both parts since: the first ends
 * early, and the row below it, whose cells stand aside, fills what it lacks. Each with the error that says so; a second part that
 * is known to stand aside has one.
 */
export function rowsInTwo(
  programmes: readonly GridRow[],
  shifted: ReadonlyMap<GridRow, Issue>,
  columns: MatchedColumns,
  header: Header,
): ReadonlyMap<GridRow, Issue> {
  const found = new Map<GridRow, Issue>();
  const last = lastLabelled(header)?.column ?? 0;
  if (last === 0) return found;
  const words = new ColumnWords(programmes);
  const name = columnNumberOf(columns, 'programme_name');
  const table = new ForeignCells(words, programmes.length, name, last);
  for (const [at, rest] of programmes.entries()) {
    const row = programmes[at - 1];
    if (!row || rest.number !== row.number + 1 || shifted.has(row)) continue;
    if (shifted.has(rest)) {
      if (goesOn(rest, endOf(row, last), last, table, words)) found.set(row, inTwo(row, rest));
    } else if (isRest(rest, endOf(row, last), last, table, words)) {
      found.set(row, inTwo(row, rest));
      found.set(rest, { ...inTwo(row, rest), row: rest.number });
    }
  }
  return found;
}

/** The last column up to the table's end that a row fills; 0 where it fills none. */
function endOf(row: GridRow, last: number): number {
  let end = last;
  while (end > 0 && textAt(row, end) === '') end--;
  return end;
}

/** A row's cells as they stand behind a column of the row before it, where they fit into the table. */
interface Behind {
  /** The columns behind it. */
  readonly columns: readonly number[];
  /** The row's cell that belongs into one of them. */
  readonly textOf: (column: number) => string;
}

function behind(row: GridRow, column: number, last: number): Behind | null {
  const width = endOf(row, last + 1);
  const aside = column - 1;
  if (column < 1 || width < 2 || aside + width > last) return null;
  return {
    columns: Array.from({ length: last - column }, (_, at) => column + 1 + at),
    textOf: (one) => textAt(row, one - aside),
  };
}

/** True for a row whose first cell is the rest of the one before it in a column, and whose others are at home behind that one: several, or a word of the last one. */
function goesOn(
  row: GridRow,
  column: number,
  last: number,
  table: ForeignCells,
  words: ColumnWords,
): boolean {
  const moved = behind(row, column, last);
  if (!moved || textAt(row, 1) === '') return false;
  const { columns, textOf } = moved;
  const usual = columns.filter((one) => table.isUsual(one));
  const fills = usual.length > 0 && usual.every((one) => textOf(one) !== '');
  if (!fills || columns.some((one) => table.isForeign(one, textOf(one)))) return false;
  return usual.length > 1 || words.count(usual[0]!, textOf(usual[0]!)) > 0;
}

/** True for a row of few cells, all of which are words that other rows have where the row before it ends: none of it is a programme's. */
function isRest(
  row: GridRow,
  column: number,
  last: number,
  table: ForeignCells,
  words: ColumnWords,
): boolean {
  const moved = column > last / 2 ? behind(row, column, last) : null;
  if (!moved) return false;
  const { columns, textOf } = moved;
  const filled = columns.filter((one) => textOf(one) !== '');
  return (
    filled.length > 1 &&
    filled.every((one) => words.count(one, textOf(one)) > 0) &&
    columns.every((one) => !table.isUsual(one) || textOf(one) !== '')
  );
}

function inTwo({ number, cells }: GridRow, rest: GridRow): Issue {
  return {
    severity: 'error',
    code: 'row-shifted',
    message: `Row ${number} ends early, and row ${rest.number} seems to be its rest, as where a line end stands inside a cell; neither is loaded`,
    remedy: 'Put both rows together in the source, and quotes around cells with line ends.',
    row: number,
    rawText: beginningOf(cells.join(',')),
  };
}
