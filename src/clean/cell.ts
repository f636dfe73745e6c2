import type { LabelMatch } from '../form/label-index.ts';
import type { Matrix } from './matrices/matrix.ts';
import type { ClosedColumns } from './rows/close-columns.ts';

/** One non-empty cell: its 1-based place in the source, the text as printed and as compared. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** As printed, without outer white space. */
  readonly raw: string;
  /** NFKC-normalised, one kind of tilde, single spaces. */
  readonly text: string;
  /** The form's label that this cell is; null for a value. */
  readonly label: LabelMatch | null;
}

/** Number of the first source row that cells of a row stand in; those of low rows closed up stand in several. */
export function firstRowOf(cells: readonly Cell[]): number {
  return Math.min(...cells.map(({ row }) => row));
}

/** The rows of a sheet without cells that are set apart, and these cells. */
export interface PartedRows {
  readonly rows: Cell[][];
  readonly apart: readonly Cell[];
}

/** A heading that governs the blocks below it, and the cell that states it. */
export interface Heading {
  readonly value: string;
  readonly cell: Cell;
}

/** One programme's sheet as cells: rows from its first row on, without empty rows and page headers between. */
export interface Block {
  readonly sheet: string | null;
  /** Counts from 1, or 0 before the first page header; a page is what stands between two of them. */
  readonly page: number;
  readonly chapter: Heading | null;
  readonly section: Heading | null;
  /** Where its columns stand without those that are empty in the whole sheet; null where none is. */
  readonly columns: ClosedColumns | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Its matrices, whose cells stand in no row; absent where it has none. */
  readonly matrices?: readonly Matrix[];
}

/** All cells of a block, in reading order. */
export function cellsOf({ rows, matrices }: Block): Cell[] {
  if (!matrices) return rows.flat();
  return [...rows.flat(), ...matrices.flatMap(({ cells }) => cells)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

/** A block that is still being put together: rows come and go. */
export interface OpenBlock extends Block {
  readonly rows: Cell[][];
}

/** A block cut in two: the first row of the second part is the one with this index. */
export function cutAt(block: OpenBlock, row: number): OpenBlock[] {
  return [
    { ...block, rows: block.rows.slice(0, row) },
    { ...block, rows: block.rows.slice(row) },
  ];
}

/** A worksheet or text file taken apart: every non-empty cell is in exactly one of these. */
export interface CleanSheet {
  readonly sheet: string | null;
  readonly blocks: readonly Block[];
  /** Cells of page headers. */
  readonly headers: readonly Cell[];
  /** Cells of chapter and section headings. */
  readonly headings: readonly Cell[];
  /** Cells above the first block that are neither. */
  readonly leftovers: readonly Cell[];
  /** Cells that list what another one may say. */
  readonly choices: readonly Cell[];
  /** Cells of lists of programmes, one a row, that stand among the sheets. */
  readonly listed: readonly Cell[];
  /** Cells of places that are empty, which a program filled. */
  readonly fillers: readonly Cell[];
  /** Cells of rows that say word for word what the row above them says. */
  readonly repeated: readonly Cell[];
  /** Cells that the worksheet does not show. */
  readonly hidden: readonly Cell[];
}
