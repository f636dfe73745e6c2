import type { Block, Cell } from '../../../clean/cell.ts';
import type { PlacedValue, Spot } from './block-view.ts';
import { isFigureKind } from './value-kinds.ts';

/** True for a cell in the next row of a head's column. */
export function isRightBelow(cell: Spot, head: Spot): boolean {
  return cell.row === head.row + 1 && cell.column === head.column;
}

/** True for a cell in the next column of a head's row. */
export function isRightAfter(cell: Spot, head: Spot): boolean {
  return cell.row === head.row && cell.column === head.column + 1;
}

/** True for cells side by side in a row. */
export function isBeside(one: Spot, other: Spot): boolean {
  return one.row === other.row && Math.abs(one.column - other.column) === 1;
}

/** True where the value of a label stands, so many rows below it: there, or right after the row above that. */
export function isInPlaceOf(cell: Spot, label: Spot, rowsBelow = 1): boolean {
  const rows = cell.row - label.row;
  if (rows === rowsBelow) return cell.column === label.column;
  return rows === rowsBelow - 1 && cell.column === label.column + 1;
}

/** What stands right below a head. */
export function rightBelow<One extends Spot>(cells: readonly One[], head: Spot): One | undefined {
  return cells.find((cell) => isRightBelow(cell, head));
}

/** The figure right below a head. */
export function figureBelow<Value extends Spot & Pick<PlacedValue, 'kind'>>(
  values: readonly Value[],
  head: Spot,
): Value | undefined {
  const below = rightBelow(values, head);
  return below && isFigureKind(below.kind) ? below : undefined;
}

/** The next cell of a row of a block, or by -1 the one before, however many columns away. */
export function nextInRow({ rows }: Block, row: number, cell: Cell, by = 1): Cell | undefined {
  const cells = rows[row]!;
  return cells[cells.indexOf(cell) + by];
}
