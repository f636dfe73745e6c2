import { cellAt, cellReference, type GridRow } from '../../../../extract/grid.ts';
import { beginningOf, type Issue } from '../../../../issue.ts';
import type { Header } from '../../heads/header.ts';
import type { MatchedColumns } from '../../heads/match-columns.ts';
import { AstrayCells } from './astray-cells.ts';
import { ColumnWords } from './column-words.ts';
import { type Misplaced, misplacedRows } from './misplaced-rows.ts';

/**
 * Rows whose cells stand a column aside, as where one cell was deleted or put in, and rests of others. Each with the error that says
 * so: one cell tells it that other rows have beside it, or all cells together by what their columns usually hold.
 */
export function shiftedRows(
  programmes: readonly GridRow[],
  columns: MatchedColumns,
  header: Header,
): ReadonlyMap<GridRow, Issue> {
  const words = new ColumnWords(programmes);
  const astray = new AstrayCells(words, columns, header);
  const misplaced = misplacedRows(programmes, words, columns, header);
  const shifted = programmes.flatMap((row): [GridRow, Issue][] => {
    const cell = astray.in(row) ?? misplaced.get(row);
    return cell ? [[row, shiftedRow(row, cell)]] : [];
  });
  return new Map(shifted);
}

/** The error of a row that goes on with the programme of one that is not loaded. */
export function restOfShifted({ number, cells }: GridRow, first: GridRow): Issue {
  return {
    severity: 'error',
    code: 'row-shifted',
    message: `Row ${number} goes on with the programme of row ${first.number}, whose cells cannot be told to columns; it is not loaded`,
    remedy: `Put the cells of row ${first.number} back under their heads in the source.`,
    row: number,
    rawText: beginningOf(cells.join(',')),
  };
}

function shiftedRow(row: GridRow, { column, home }: Misplaced): Issue {
  const { number } = row;
  const raw = cellAt(row, column);
  const cell = `${cellReference(number, column)} "${raw.trim().slice(0, 40)}"`;
  const why =
    home === null
      ? `seems to be the rest of another row: ${cell} is no programme's name, and other cells are not what their columns hold`
      : `seems to stand a column aside: ${cell} looks like what other rows have in ${cellReference(number, home)}`;
  return {
    severity: 'error',
    code: 'row-shifted',
    message: `Row ${number} ${why}; it is not loaded`,
    remedy: 'Put the cells of this row back under their heads in the source.',
    row: number,
    column,
    rawText: beginningOf(raw),
  };
}
