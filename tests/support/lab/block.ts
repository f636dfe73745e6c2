import type { LabProgramme } from './programme.ts';
import { type Facts, type Part, partOf, type Slot, type Values } from './slots.ts';

/**
 * What a cell is there for: `value` states its slot, `copy` repeats one, `lost` is where a value stood, `label` names the
 * slot, `marker` is a bare ② or ③.
 */
export type Role = 'value' | 'copy' | 'lost' | 'label' | 'marker';

export interface Cell {
  readonly role: Role;
  readonly slot: Slot;
  readonly text: string;
  /** What the cell states; empty for all but values. */
  readonly facts: Facts;
}

export type CellRow = (Cell | null)[];

/** Reads the cells of some slots as those of others; null: not read at all. */
export type Alternative = Readonly<Record<Slot, Slot | null>>;

/** One programme as cells; `rows` is changed in place by disturbances. */
export interface Block {
  readonly programme: LabProgramme;
  readonly values: Values;
  readonly rows: CellRow[];
  /** Readings as good as the plain one, each group judged as a whole. */
  readonly choices: (readonly Alternative[])[];
  /** Parts that a disturbance has touched. */
  readonly touched: Set<Part>;
  /** Rows after which a page ends in the middle of the block; 0 for none. */
  pageBreakAfter: number;
  /** Remark rows (※ …) that follow the block and belong to it. */
  remarkRows: number;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Placed extends Position {
  readonly cell: Cell;
}

export const labelCell = (slot: Slot, text: string): Cell => ({
  role: 'label',
  slot,
  text,
  facts: {},
});

/** All cells of a block in reading order, 0-based. */
export function placedCells(block: Block): Placed[] {
  return block.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ cell, row, column }])),
  );
}

export const cellAt = (block: Block, row: number, column: number): Cell | null =>
  block.rows[row]?.[column] ?? null;

/** Puts a cell, widening the row as needed. */
export function putCell(block: Block, row: number, column: number, cell: Cell | null): void {
  const cells = block.rows[row];
  if (cells === undefined || column < 0) throw new Error(`no cell at row ${row}, column ${column}`);
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

/** Whether a cell could be put there: inside the block's rows, not left of its first column, and nothing in it. */
export const isFree = (block: Block, row: number, column: number): boolean =>
  column >= 0 && row >= 0 && row < block.rows.length && cellAt(block, row, column) === null;

/** Cells whose part of the form is still as the page prints it. */
export const untouched = (block: Block, role: Role): Placed[] =>
  placedCells(block).filter(
    ({ cell }) => cell.role === role && !block.touched.has(partOf(cell.slot)),
  );
