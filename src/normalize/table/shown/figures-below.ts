import {
  cellAt,
  cellReference,
  columnName,
  type Grid,
  type GridRow,
} from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import { isNumbered, PLACING } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { readMeasure } from '../../values/read-measure.ts';
import { columnNumberOf } from '../heads/column-of.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { ITEM_NAME } from '../rows/item-rows.ts';
import { isSumName } from '../rows/row-kind.ts';
import type { SortedRows } from '../rows/sort-rows.ts';
import type { RowsInstead } from './rows-instead.ts';
import { type CellOfRow, leavingOut } from './with-cells.ts';

/** A programme's row, and a row below it that holds more figures of it. */
interface Below {
  readonly programme: GridRow;
  readonly row: GridRow;
  readonly columns: readonly MatchedColumn[];
  /** Whether the programme's name is one cell over both. */
  readonly isMerged: boolean;
}

/** A single row may be a sum without a word, or a slip. */
const FEWEST = 2;
/** What is said of figures that are counted in the one above them. */
const AMONG = /^[(（]?(?:うち|内数|再掲)/u;

/**
 * Programmes below whose row others without a name have figures in the same columns: parts of it, its other years or stages. Which
 * one is the programme's is not said, so that none of them is. An indicator that such a row names has figures of its own. `shown`
 * has the rows that are read otherwise already.
 */
export function figuresBelow(
  grid: Grid,
  rows: readonly GridRow[],
  sorted: SortedRows,
  columns: MatchedColumns,
  shown: ReadonlyMap<GridRow, GridRow>,
  form: TableForm,
): RowsInstead {
  const found = rowsBelow(grid, rows, sorted, columns, form);
  const habits = new Set(found.map(({ programme }) => programme)).size;
  const sure = found.filter(({ isMerged }) => isMerged || habits >= FEWEST);
  const left = sure.flatMap(({ programme, columns: own }) =>
    own.map(({ column: { column } }) => ({ row: programme, column })),
  );
  const issues = sure.length > 0 ? [belowIssue(sure, left)] : [];
  return { instead: leavingOut(shown, left), issues };
}

function rowsBelow(
  { merged = [] }: Grid,
  rows: readonly GridRow[],
  { uses }: SortedRows,
  columns: MatchedColumns,
  form: TableForm,
): Below[] {
  const { matched } = columns;
  const nameColumn = columnNumberOf(columns, 'programme_name');
  const codeColumn = columnNumberOf(columns, 'programme_code');
  const textIn = (row: GridRow, column: number) => cellAt(row, column).trim();
  const figures = matched.filter(({ field }) => isOfFigures(field));
  const names = matched.filter(({ field }) => ITEM_NAME.test(field.field));
  const isFigure = (row: GridRow, { column }: MatchedColumn) =>
    readMeasure(textIn(row, column.column)).status === 'value';
  // An office or a level of the plan beside nothing but figures names their sum.
  const placing = new Set(
    matched.filter(({ field }) => PLACING.includes(field.field)).map(({ column }) => column.column),
  );
  const wordsOf = ({ cells }: GridRow) =>
    cells.filter((cell, at) => !placing.has(at + 1) && readMeasure(cell).status === 'text');
  const found: Below[] = [];
  let programme: GridRow | null = null;
  for (const row of rows) {
    if (uses.get(row) === 'programme') programme = row;
    if (uses.get(row) === 'item') continue;
    const isNameless = textIn(row, nameColumn) === '' && textIn(row, codeColumn) === '';
    if (!isNameless || uses.get(row) !== 'left-out') {
      if (uses.get(row) !== 'programme') programme = null;
      continue;
    }
    const words = wordsOf(row);
    const isOther = (text: string) => isSumName(text, form) || AMONG.test(text.trim());
    if (programme === null || row.cells.some(isOther)) continue;
    const { number } = programme;
    const isMerged = merged.some(
      ({ top, bottom, left }) => left === nameColumn && top === number && bottom >= row.number,
    );
    const namesItem = names.some(({ column }) => textIn(row, column.column) !== '');
    const own = figures.filter(
      (one) =>
        isFigure(row, one) &&
        textIn(programme!, one.column.column) !== '' &&
        !(namesItem && isNumbered(one.field.field)),
    );
    if (own.length > 0 && (isMerged || words.length > 0))
      found.push({ programme, row, columns: own, isMerged });
  }
  return found;
}

function belowIssue(found: readonly Below[], left: readonly CellOfRow[]): Issue {
  const [{ programme, row, columns }] = found as [Below];
  const { column } = columns[0]!.column;
  const programmes = new Set(left.map((cell) => cell.row)).size;
  const places = [...new Set(left.map((cell) => cell.column))]
    .sort((a, b) => a - b)
    .map(columnName)
    .join(', ');
  return {
    severity: 'warning',
    code: 'figures-below',
    message: `${cellReference(row.number, column)} is one more figure of the programme of row ${programme.number}, below its own: which one is meant is not said; of ${programmes} programme(s) the figures in column(s) ${places} are not loaded`,
    remedy:
      "If each row is a year, name its column 'row_year' in the form file; otherwise put these rows side by side in the source, each under heads of its own: one row a programme.",
    row: row.number,
    column,
    rawText: beginningOf(cellAt(row, column)),
  };
}
