import { normalizeText } from '../text/normalize-text.ts';

/** One line of a text file or one row of a worksheet; `number` is 1-based in the source, `cells[0]` is column A. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Every cell of one text file or worksheet as text, in source order; rows without any text may be left out. */
export interface Grid {
  /** Worksheet name; null for a text file. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
  /** Merged cells of a worksheet by their first cell; none where it has none. */
  readonly merged?: readonly MergedCell[];
  /** Rows and columns with text that a worksheet does not show; none where it shows all. */
  readonly hidden?: HiddenLines;
  /** Numbers that a worksheet shows rounded, by row and column: what their cells hold, counted as they are shown; none where it rounds none. */
  readonly rounded?: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Numbers of rows and columns, 1-based. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** A cell that reaches over others: its first and last column and row, 1-based. */
export interface MergedCell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A row's cell in a column, 1-based, as it is printed; '' behind its last one. */
export function cellAt({ cells }: Pick<GridRow, 'cells'>, column: number): string {
  return cells[column - 1] ?? '';
}

/** The normalised text of a row's cell in a column, 1-based; '' behind its last one. */
export function textAt(row: Pick<GridRow, 'cells'>, column: number): string {
  return normalizeText(cellAt(row, column));
}

/** Number of cells with text. */
export function countCells(rows: readonly GridRow[]): number {
  let count = 0;
  for (const { cells } of rows) for (const cell of cells) if (cell.trim() !== '') count++;
  return count;
}

/** How a source file holds its cells. */
export type SourceFormat = 'tsv' | 'csv' | 'xlsx';
/** How a text file's characters are encoded; a mark, escape sequences or the absence of errors tell. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'iso-2022-jp'
  | 'euc-jp'
  | 'cp932';

/** Spreadsheet name of a column: 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Cell reference in A1 style from a 1-based row and column. */
export function cellReference(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}
