import { cellReference, columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import type { Issue } from '../../../issue.ts';
import { isDash } from '../../../text/normalize-text.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { cellKind } from '../rows/cell-kind.ts';
import type { RowsInstead } from './rows-instead.ts';
import { withoutCells } from './with-cells.ts';

/** In fewer rows a single blank shows nothing. */
const FEWEST_ROWS = 8;
/** A figure alone at the end has no neighbour that could stand in its place. */
const FEWEST_FIGURES = 2;

/**
 * Leaves out the figures at the end of the one row whose last cell is empty, where every other row is full to its end: a cell may be gone
 * from among them, so that each stands in the place of the one before. Of a row that also lacks others nothing is known.
 */
export function earlyEnds(
  rows: readonly GridRow[],
  shown: ReadonlyMap<GridRow, GridRow>,
  columns: MatchedColumns,
): RowsInstead {
  const last = lastColumn(columns);
  if (rows.length < FEWEST_ROWS) return { instead: shown, issues: [] };
  const [row, other] = rows.filter((one) => textAt(one, last) === '');
  if (!row || other) return { instead: shown, issues: [] };
  const first = firstOfFigures(row, last, columns);
  const isFull = Array.from({ length: last - first }, (_, at) => textAt(row, first + at)).every(
    (text) => text !== '',
  );
  if (!isFull || last - first < FEWEST_FIGURES) return { instead: shown, issues: [] };
  const without = withoutCells(shown.get(row) ?? row, (column) => column >= first);
  return { instead: new Map(shown).set(row, without), issues: [endsEarly(row, first, last)] };
}

/** The last column with a label. */
function lastColumn({ matched, duplicates, ignored }: MatchedColumns): number {
  const columns = [...matched.map(({ column }) => column), ...duplicates, ...ignored];
  return Math.max(0, ...columns.map(({ column }) => column));
}

/** The first of the columns up to the last one in which a row has nothing but figures, and that are of no words by the form. */
function firstOfFigures(row: GridRow, last: number, { matched }: MatchedColumns): number {
  const words = new Set(
    matched
      .filter(({ field }) => !isOfFigures(field) && field.field !== 'note')
      .map(({ column }) => column.column),
  );
  let first = last;
  const isFigure = (column: number) => {
    const text = textAt(row, column);
    return text === '' || isDash(text) || cellKind(text) === 'figure' || text === '0';
  };
  while (first > 1 && !words.has(first - 1) && isFigure(first - 1)) first--;
  return words.has(last) ? last : first;
}

function endsEarly({ number }: GridRow, first: number, last: number): Issue {
  return {
    severity: 'warning',
    code: 'row-shifted',
    message: `${cellReference(number, last)} is empty, as in no other row: a cell before it may be gone, so that the others stand a column aside; the figures in column(s) ${columnName(first)} to ${columnName(last)} are not loaded`,
    remedy:
      'Put the cells of this row back under their heads in the source, or a dash into the last one.',
    row: number,
    column: last,
  };
}
